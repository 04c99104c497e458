//! What was read at the places asked last: several rules ask the same of one token, and it is read once.

use std::cell::Cell;

/// As many places as the rules look at around one token.
const SLOTS: usize = 8;

/// Answers by place. A later place takes the slot of an earlier one, so that it never grows.
#[derive(Debug)]
pub(super) struct Memo<T: Copy> {
    slots: [Cell<Option<(usize, T)>>; SLOTS],
}

impl<T: Copy> Memo<T> {
    pub(super) const fn new() -> Self {
        Self { slots: [const { Cell::new(None) }; SLOTS] }
    }

    /// The answer for `place`, read now unless it is still known.
    pub(super) fn recall(&self, place: usize, read: impl FnOnce() -> T) -> T {
        let slot = &self.slots[place % SLOTS];
        match slot.get() {
            Some((known, answer)) if known == place => answer,
            _ => {
                let answer = read();
                slot.set(Some((place, answer)));
                answer
            }
        }
    }

    /// Knows nothing any more: what the answers lean on has changed.
    pub(super) fn forget(&self) {
        self.slots.iter().for_each(|slot| slot.set(None));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_once_until_all_is_forgotten() {
        let memo = Memo::new();
        assert_eq!(memo.recall(3, || "first"), "first");
        assert_eq!(memo.recall(3, || "second"), "first");
        assert_eq!(memo.recall(3 + SLOTS, || "third"), "third");
        assert_eq!(memo.recall(3, || "fourth"), "fourth");
        memo.forget();
        assert_eq!(memo.recall(3, || "fifth"), "fifth");
    }
}

//! The words that rules look for: "a village in", "said", "Corp".

/// Words that a rule looks for, each by half its hash: they are downloaded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words(pub(super) &'static [u32]);

impl Words {
    /// Is the word among them whose lower case has this hash?
    pub(super) fn hold(self, lower: u64) -> bool {
        self.0.contains(&half(lower))
    }
}

/// The half of a hash that [`Words`] know.
pub(super) const fn half(hash: u64) -> u32 {
    hash as u32
}

/// [`Words`] in lower case.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        $crate::names::words::Words(const { &[$($crate::names::words::half($crate::names::word::hash($word))),*] })
    };
}
pub(super) use words;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::word::hash;

    #[test]
    fn words_hold_what_they_are_made_of() {
        const FEW: Words = words!["village", "'s"];
        assert!(FEW.hold(hash("village")) && FEW.hold(hash("'s")));
        assert!(!FEW.hold(hash("villages")));
    }
}

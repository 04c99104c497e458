//! Features with their weights, in two rows instead of a row for each: a model has more than a hundred thousand of them.

/// A weight and the slot that it counts for.
pub type Weight = (u8, i8);

/// Keys with their weights, in the order of the keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weighted {
    /// Each key, and where its weights end; they start where those before end.
    keys: Vec<(u32, usize)>,
    weights: Vec<Weight>,
}

impl Weighted {
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// A key with its weights, by its place; behind the last, a key without any.
    pub fn at(&self, place: usize) -> (u32, &[Weight]) {
        let start = place.checked_sub(1).and_then(|before| self.keys.get(before)).map_or(0, |&(_, end)| end);
        self.keys.get(place).map_or((0, &[]), |&(key, end)| (key, &self.weights[start..end]))
    }

    /// Every key with its weights.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (u32, &[Weight])> {
        (0..self.len()).map(|place| self.at(place))
    }

    /// The weights of a key that is not there yet.
    pub(super) fn begun(&self) -> &[Weight] {
        &self.weights[self.keys.last().map_or(0, |&(_, end)| end)..]
    }

    /// One weight more for it.
    pub(super) fn weigh(&mut self, weight: Weight) {
        self.weights.push(weight);
    }

    /// This is its key.
    pub(super) fn end(&mut self, key: u32) {
        self.keys.push((key, self.weights.len()));
    }

    /// The key before the next.
    pub(super) fn last_key(&self) -> u32 {
        self.keys.last().map_or(0, |&(key, _)| key)
    }
}

impl<W: IntoIterator<Item = Weight>> FromIterator<(u32, W)> for Weighted {
    fn from_iter<I: IntoIterator<Item = (u32, W)>>(features: I) -> Self {
        let mut all = Self::default();
        for (key, weights) in features {
            all.weights.extend(weights);
            all.end(key);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_stands_there() {
        let all: Weighted =
            [(3, vec![(0, -4), (7, 90)]), (5, vec![]), (9, vec![(35, 1)])].into_iter().collect();
        let seen: Vec<_> = all.iter().collect();
        assert_eq!(seen, [(3, &[(0, -4), (7, 90)][..]), (5, &[]), (9, &[(35, 1)])]);
        assert_eq!((all.at(3), all.last_key(), all.begun().len()), ((0, &[][..]), 9, 0));
    }
}

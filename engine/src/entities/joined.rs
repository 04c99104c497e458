//! Which forms belong together.

/// Forms in groups; each group is known by one of its forms.
#[derive(Debug)]
pub(super) struct Joined(Vec<usize>);

impl Joined {
    /// Every form by itself.
    pub(super) fn new(forms: usize) -> Self {
        Self((0..forms).collect())
    }

    /// The form by which the group of `form` is known.
    pub(super) fn root(&mut self, mut form: usize) -> usize {
        while self.0[form] != form {
            self.0[form] = self.0[self.0[form]];
            form = self.0[form];
        }
        form
    }

    /// Makes one group of two; it is known by the root of `one`.
    pub(super) fn join(&mut self, one: usize, other: usize) -> usize {
        let (one, other) = (self.root(one), self.root(other));
        self.0[other] = one;
        one
    }
}

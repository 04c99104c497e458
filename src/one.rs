//! Something large that is shared: two of it are alike where they are one, as comparing a long article's marks at each
//! change of the page would take longer than the change.

use std::ops::Deref;
use std::rc::Rc;

/// Something shared, known by being the same.
#[derive(Debug)]
pub struct One<T: ?Sized>(Rc<T>);

impl<T> One<T> {
    /// Shares something.
    pub fn new(thing: T) -> Self {
        Self(Rc::new(thing))
    }
}

impl<T: ?Sized> Default for One<T>
where
    Rc<T>: Default,
{
    fn default() -> Self {
        Self(Rc::default())
    }
}

impl<T: ?Sized> Clone for One<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: ?Sized> PartialEq for One<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Deref for One<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> FromIterator<T> for One<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        Self(things.into_iter().collect())
    }
}

impl<T: ?Sized, F: Into<Rc<T>>> From<F> for One<T> {
    fn from(thing: F) -> Self {
        Self(thing.into())
    }
}

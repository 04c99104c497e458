//! Long work in parts: a page that reads a book of an article must answer its reader in between.
//!
//! What takes long is written once, with a breath at every step; who has time drives it [`at_once`], and a page gives it
//! a [`Breath`] that waits until the browser had its turn.

use std::cell::Cell;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// What is waited for in between.
pub type Rest = Pin<Box<dyn Future<Output = ()>>>;

/// So many steps are taken between two looks at the clock, which takes longer than a step.
const STEPS: u32 = 16;

/// Lets others in between the steps of long work.
#[derive(Default)]
pub struct Breath<'a> {
    due: Option<&'a dyn Fn() -> Option<Rest>>,
    steps: Cell<u32>,
}

impl<'a> Breath<'a> {
    /// A breath that asks `due` every now and then whether to rest, and on what to wait then.
    pub fn new(due: &'a dyn Fn() -> Option<Rest>) -> Self {
        Self { due: Some(due), steps: Cell::new(0) }
    }

    /// A small step is done.
    pub fn step(&self) -> Taken {
        let steps = self.steps.get() + 1;
        self.steps.set(steps % STEPS);
        if steps == STEPS { self.stage() } else { Taken(None) }
    }

    /// A longer stretch of the work is done.
    pub fn stage(&self) -> Taken {
        Taken(self.due.and_then(|due| due()))
    }
}

/// A breath that was taken: it is over at once, or when what it waits for has come.
#[must_use = "it is waited for with `.await`"]
pub struct Taken(Option<Rest>);

impl Future for Taken {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<()> {
        self.0.as_mut().map_or(Poll::Ready(()), |rest| rest.as_mut().poll(context))
    }
}

/// Does at a stretch what takes no breath: its breaths are [`Breath::default`].
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Annotation, Kind};
    use crate::article::Article;
    use crate::entities::entities;
    use crate::span::Span;
    use crate::{quotes, token};

    /// Polled again at once, but not ready before that.
    struct Once(bool);

    impl Future for Once {
        type Output = ();

        fn poll(mut self: Pin<&mut Self>, _: &mut Context) -> Poll<()> {
            if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
        }
    }

    #[test]
    fn what_is_done_in_parts_is_what_is_done_at_once() {
        let text =
            "“We came,” said Ann Lee.\n\nLee said that she saw it all before it was over.\n\n".repeat(40);
        let article = Article::new(&*text);
        let names = text.match_indices("Lee").map(|(start, words)| Span::new(start, start + words.len()));
        let marks: Vec<Annotation> = names.map(|span| Annotation::new(span, Kind::Person, "test")).collect();
        let entities = entities(&article, &marks);
        let rests = Cell::new(0);
        let due = || {
            rests.set(rests.get() + 1);
            Some(Box::pin(Once(false)) as Rest)
        };
        let breath = Breath::new(&due);
        let tokens = at_once(token::tokenize_in_parts(&article, &breath));
        assert_eq!(tokens.all(), token::tokenize(&article).all());
        let told = at_once(quotes::quotes_in_parts(&article, &tokens, &marks, &entities, &breath));
        assert_eq!(told, quotes::quotes(&article, &marks, &entities));
        assert!(told.len() > 40 && rests.get() > 10, "{} quotes, {} rests", told.len(), rests.get());
    }
}

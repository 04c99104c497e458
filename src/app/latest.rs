//! What a listener must know: told at each render, and not with the effect that listens, between which Yew lets events in.

use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What holds now, for whoever listens since an earlier render.
#[hook]
pub(super) fn use_latest<T: Clone + 'static>(now: T) -> Rc<RefCell<T>> {
    let latest = use_mut_ref(|| now.clone());
    latest.replace(now);
    latest
}

//! The desk: a second program of the page, for what goes out and comes in. It is fetched when it is first asked.
//!
//! Its functions stand in `desk/src/lib.rs` and are called here by their names, words in and words out.

use js_sys::{Array, Promise};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// Said where the desk cannot be had: the page may be offline and not kept, or its host changed under it.
const NO_DESK: &str =
    "A part of the page that is needed for this could not be loaded. Check the connection and try again.";

#[wasm_bindgen]
extern "C" {
    /// `www/desk-door.js`
    #[wasm_bindgen(js_namespace = glossHost, js_name = ask)]
    fn ask_host(verb: &str, words: Array) -> Promise;
}

/// What the desk is asked: the name of one of its functions, and the words that it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The function.
    pub verb: &'static str,
    /// What it is given.
    pub words: Vec<AttrValue>,
}

/// What the desk answers, or a sentence for the reader that says why not.
pub type Answer = Result<AttrValue, AttrValue>;

/// Asks the desk.
pub async fn ask(question: &Question) -> Answer {
    let words: Array = question.words.iter().map(|words| JsValue::from_str(words)).collect();
    match JsFuture::from(ask_host(question.verb, words)).await {
        Ok(answer) => Ok(answer.as_string().unwrap_or_default().into()),
        Err(refusal) => Err(refusal.as_string().map_or(AttrValue::Static(NO_DESK), AttrValue::from)),
    }
}

/// The answer to a question, once it is there; each other question is asked anew.
#[hook]
pub fn use_answer(question: Option<Question>) -> Option<Answer> {
    let known = use_state(|| None::<(Question, Answer)>);
    let setter = known.setter();
    use_effect_with(question.clone(), move |question| {
        let waiting = Rc::new(Cell::new(true));
        if let Some(question) = question.clone() {
            let waiting = waiting.clone();
            spawn_local(async move {
                let answer = ask(&question).await;
                // An answer that comes after the next question is too late.
                if waiting.get() {
                    setter.set(Some((question, answer)));
                }
            });
        }
        move || waiting.set(false)
    });
    let (asked, answer) = (*known).clone()?;
    (Some(asked) == question).then_some(answer)
}

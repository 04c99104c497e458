//! Files that come with marks, and the article that goes out as one.

use crate::browser::desk::{self, Question, use_answer};
use crate::browser::{files, sharing};
use crate::components::export_dialog::{self, export_dialog};
use crate::exporting::{self, Export, Made};
use crate::one::One;
use crate::state::{Action, State};
use gloss_engine::annotation::Annotation;
use gloss_engine::formats::gloss::{self, Dossier};
use gloss_engine::formats::{self, Format, Read};
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::File;
use yew::prelude::*;

/// What comes of a file that may hold marks, as the desk reads it. `open` is the text of the article which is open.
pub(super) async fn opened(file: String, open: String) -> Action {
    let words = vec![file.clone().into(), open.into()];
    let answer = match desk::ask(&Question { verb: "open_file", words }).await {
        Ok(answer) => answer,
        Err(refusal) => return Action::Say(refusal.to_string()),
    };
    if answer.is_empty() {
        // No marks: an article like any other.
        return Action::read(file);
    }
    let mut lines = answer.split('\n');
    match gloss::read(lines.next().unwrap_or_default()) {
        Ok(read) => {
            let mut dossier = read.dossier;
            formats::keep_values(&mut dossier);
            Action::Bring(Rc::new(Read { dossier, unplaced: lines.map(str::to_owned).collect() }))
        }
        Err(refusal) => Action::Say(refusal.to_string()),
    }
}

/// What comes of annotations that were opened together with their text.
pub(super) async fn laid(annotations: &File, text: String) -> Action {
    match files::text(annotations, gloss::LONGEST_FILE).await {
        Ok(annotations) => match opened(annotations, text.clone()).await {
            // There is none in the file.
            Action::Read(_) => Action::read(text),
            action => action,
        },
        Err(refusal) => Action::Say(refusal.to_string()),
    }
}

/// Said where the desk answers otherwise than ever.
const UNREAD: &str = "The file could not be made. Reload the page and try again.";

/// What is saved.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The article and all that the reader made of it.
    pub(super) state: State,
    /// What was found in it.
    pub(super) found: One<Vec<Annotation>>,
    /// The same, with the reader's corrections laid over it.
    pub(super) marks: One<Vec<Annotation>>,
    /// Where actions go.
    pub(super) act: Callback<Action>,
}

/// The files of the article in a format, once the desk has made them.
#[hook]
fn use_export(format: Format, props: &Props) -> Option<Result<Export, AttrValue>> {
    let jsons =
        use_memo((props.state.article.clone(), props.marks.clone(), props.state.edits.clone()), |_| {
            let text = props.state.article.text().to_owned();
            let marks = Dossier { text, found: Some(props.marks.to_vec()), ..Dossier::default() };
            let dossier = exporting::dossier(&props.state, &props.found);
            (AttrValue::from(gloss::write(&dossier)), AttrValue::from(gloss::write(&marks)))
        });
    let (article, marks) = (*jsons).clone();
    let words = vec![AttrValue::Static(format.word()), article, marks];
    let answer = use_answer(Some(Question { verb: "write_file", words }));
    let name = exporting::file_name(&props.state.article);
    answer.map(|answer| Export::read(&answer?, &name).ok_or(AttrValue::Static(UNREAD)))
}

/// What saves a file, and what is said of it then.
#[hook]
fn use_saving() -> (Callback<Made>, AttrValue) {
    let said = use_state(|| AttrValue::Static(""));
    let save = {
        let said = said.setter();
        Callback::from(move |made: Made| {
            let contents = Array::of1(&JsValue::from_str(&made.contents));
            let saved = files::offer(&made.name, &made.media_type, &contents);
            let told = if saved {
                "Handed to the browser."
            } else {
                "This browser does not let the page save files."
            };
            said.set(told.into());
        })
    };
    (save, (*said).clone())
}

/// Makes the file of the format that is chosen, and offers it.
#[component]
pub(super) fn Exporting(props: &Props) -> Html {
    let chosen = use_state(|| Format::Page);
    let export = use_export(*chosen, props);
    let (save, said) = use_saving();
    let (dialog, close) = sharing::use_dialog();
    export_dialog(&export_dialog::Props {
        dialog,
        chosen: *chosen,
        choose: Callback::from(move |format| chosen.set(format)),
        export,
        said,
        save,
        close,
        onclose: props.act.reform(|_: Event| Action::Dialog(None)),
    })
}

/// The article as one page of its own, at one click, for whom no link reaches.
#[component]
pub(super) fn Instead(props: &Props) -> Html {
    let export = use_export(Format::Page, props);
    let (save, said) = use_saving();
    let said = match &export {
        Some(Err(refusal)) => refusal.clone(),
        _ => said,
    };
    let made = export.and_then(|export| export.ok()?.files.into_iter().next());
    html! {
        <div class="ways">
            <button
                type="button"
                class="primary"
                disabled={made.is_none()}
                onclick={Callback::from(move |_: MouseEvent| made.iter().cloned().for_each(|made| save.emit(made)))}
            >
                { "Save it as a file" }
            </button>
            <span role="status">{ said }</span>
        </div>
    }
}

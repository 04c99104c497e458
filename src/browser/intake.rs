//! What a reader gives the page: from the clipboard, by dropping, from a file.

use super::html;
use crate::door::{self, Refusal};
use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloss_engine::formats;
use wasm_bindgen::JsCast;
use web_sys::{
    DataTransfer, Element, Event, File, FileList, HtmlTextAreaElement, TextDecoder, TextDecoderOptions,
};
use yew::Callback;

/// The `id` of the paste box.
pub const PASTE_BOX: &str = "article-text";

/// What a paste or a drop brought.
#[derive(Debug)]
pub enum Given {
    /// Text, rich text already made plain.
    Text(String),
    /// Files, not opened yet; one at least.
    Files(Vec<File>),
}

/// What `data` holds: rich text before plain text before a file.
pub fn given(data: &DataTransfer) -> Option<Given> {
    let of_type = |name: &str| data.get_data(name).ok().filter(|text| !text.trim().is_empty());
    // Rich text too long to read is left to its plain twin, or refused by the door.
    let rich = of_type("text/html")
        .filter(|html| html.len() <= 4 * door::LONGEST_TEXT)
        .map(|html| html::text_of(&html));
    rich.filter(|text| !text.trim().is_empty())
        .or_else(|| of_type("text/plain"))
        .map(Given::Text)
        .or_else(|| data.files().map(|list| files(&list)).filter(|files| !files.is_empty()).map(Given::Files))
}

/// The files of a list.
pub fn files(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|number| list.get(number)).collect()
}

/// Which of several files is opened: the first; where a text and brat's annotations of it come together, the text, with
/// the annotations to be laid on it.
pub fn chosen(files: &[File]) -> Option<(File, Option<File>)> {
    let is_brat = |file: &&File| ending(&file.name()) == "ann";
    let marks = files.iter().find(is_brat);
    let pair = marks.and_then(|marks| {
        let texts = files.iter().filter(|file| !is_brat(file));
        let stem = |file: &File| file.name().rsplit_once('.').map(|(stem, _)| stem.to_owned());
        // Of several texts, the one that is called the same.
        Some((texts.min_by_key(|text| stem(text) != stem(marks))?.clone(), Some(marks.clone())))
    });
    pair.or_else(|| Some((files.first()?.clone(), None)))
}

/// How the name of a file ends.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// Is the reader writing where this event happened, with words there already?
pub fn is_writing(event: &Event) -> bool {
    let Some(target) = event.target() else { return false };
    if let Some(text_box) = target.dyn_ref::<HtmlTextAreaElement>() {
        return !text_box.value().trim().is_empty();
    }
    target
        .dyn_ref::<Element>()
        .is_some_and(|element| element.closest("input, [contenteditable]").ok().flatten().is_some())
}

/// Is the reader's cursor in something that has an undo of its own? An empty box has nothing to undo.
pub fn has_own_undo(event: &Event) -> bool {
    let text_box = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    if text_box.is_some_and(|text_box| text_box.value().is_empty()) {
        return false;
    }
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element
        .is_some_and(|element| element.closest("textarea, input, [contenteditable]").ok().flatten().is_some())
}

/// What stands in the paste box, where it is on the page.
pub fn paste_box_text() -> Option<String> {
    let element = gloo::utils::document().get_element_by_id(PASTE_BOX)?;
    Some(element.dyn_into::<HtmlTextAreaElement>().ok()?.value())
}

/// What a file held.
#[derive(Debug)]
pub enum Held {
    /// An article to be read.
    Text(String),
    /// What may be an article with its marks, or marks alone; the desk knows.
    Marks(String),
}

/// The endings of files that may hold marks.
const MARKED: [&str; 6] = ["html", "htm", "json", "jsonld", "jsonl", "ann"];

/// Reads a file and hands on what it holds, or why it is refused. Dropping the reader stops the reading.
pub fn read_file(file: File, done: Callback<Result<Held, Refusal>>) -> Option<FileReader> {
    // Systems that do not know the type by the name give none.
    let ending = ending(&file.name());
    if let Err(refusal) = door::check_file_size(file.size() as usize, MARKED.contains(&&*ending)) {
        done.emit(Err(refusal));
        return None;
    }
    let is_html = file.type_() == "text/html" || matches!(&*ending, "html" | "htm");
    Some(read_as_bytes(&gloo::file::Blob::from(file), move |bytes| {
        let text = bytes.map_err(|_| Refusal::Unreadable).and_then(|bytes| decode(&bytes));
        done.emit(text.map(|text| match is_html {
            _ if formats::is_known(&text) => Held::Marks(text),
            true => Held::Text(html::text_of(&text)),
            false => Held::Text(text),
        }));
    }))
}

/// The text of a file's bytes: UTF-16 where its mark says so, else UTF-8, else the old Western code page.
fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    door::check_bytes(bytes)?;
    let encodings: &[&str] = match bytes {
        [0xff, 0xfe, ..] => &["utf-16le"],
        [0xfe, 0xff, ..] => &["utf-16be"],
        _ => &["utf-8", "windows-1252"],
    };
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    encodings
        .iter()
        .find_map(|encoding| {
            TextDecoder::new_with_label_and_options(encoding, &options).ok()?.decode_with_u8_array(bytes).ok()
        })
        .ok_or(Refusal::NotText)
}

//! The reader's articles: opened, named, deleted and brought back, saved as one file and read from it.

use super::more::use_more;
use crate::library::{Entry, LONGEST_TITLE};
use crate::state::Keeping;
use std::rc::Rc;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// So many articles are found by looking; among more one searches.
const FEW: usize = 6;

/// What the reader wishes of the library.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Read on in this article.
    Open(Rc<str>),
    /// Call it so.
    Rename(Rc<str>, Rc<str>),
    /// Away with it; it can be had back.
    Delete(Rc<str>),
    /// Have the last one back.
    BringBack,
    /// All in one file.
    BackUp,
    /// The reader's words in a file.
    SaveWords,
    /// What such a file holds.
    TakeIn(File),
    /// Keep nothing on this device, and delete what is there; or keep from now on.
    KeepNothing(bool),
}

/// An article in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its entry.
    pub entry: Entry,
    /// When it is dated and was last open, and what was made of it.
    pub told: AttrValue,
}

/// What the library shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Is work kept at all?
    pub keeping: Keeping,
    /// The articles, the last one first.
    pub rows: Rc<[Row]>,
    /// The title of the one that was deleted last.
    pub deleted: Option<Rc<str>>,
    /// How much room it takes, in words.
    pub space: Option<AttrValue>,
    /// Whom to ask.
    pub wish: Callback<Wish>,
}

/// The list with what can be done with it.
#[component]
pub fn Library(props: &Props) -> Html {
    let search = use_state(String::new);
    let renaming = use_state(|| None::<Rc<str>>);
    let emptying = use_state(|| false);
    let rows: Vec<&Row> = props.rows.iter().filter(|row| row.entry.fits(&search)).collect();
    let (shown, more) = use_more(rows.len(), None);
    let wish = |wish: Wish| props.wish.reform(move |_: MouseEvent| wish.clone());
    let onsearch = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                search.set(input.value());
            }
        })
    };
    let name = {
        let renaming = renaming.setter();
        move |id: Option<Rc<str>>| {
            let renaming = renaming.clone();
            Callback::from(move |()| renaming.set(id.clone()))
        }
    };
    let empty = |asking: bool| {
        let emptying = emptying.setter();
        Callback::from(move |_: MouseEvent| emptying.set(asking))
    };
    let take_in = props.wish.clone();
    let onfile = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take_in.emit(Wish::TakeIn(file));
        }
        // The same file may be chosen again.
        input.set_value("");
    });
    let row = |Row { entry, told }: &Row| {
        let Entry { id, title, .. } = entry;
        html! {
            <li key={&**id}>
                if renaming.as_ref() == Some(id) {
                    <Naming {id} {title} done={name(None)} wish={props.wish.clone()} />
                } else {
                    <p class="title">
                        <button type="button" class="link" onclick={wish(Wish::Open(id.clone()))}>
                            { if title.is_empty() { "Without words" } else { title } }
                        </button>
                        <span class="hint">{ told }</span>
                    </p>
                    <button type="button" aria-label={format!("Rename “{title}”")} onclick={name(Some(id.clone())).reform(|_: MouseEvent| ())}>
                        { "Rename" }
                    </button>
                    <button
                        type="button"
                        aria-label={format!("Delete “{title}”")}
                        onclick={wish(Wish::Delete(id.clone()))}
                    >
                        { "Delete" }
                    </button>
                }
            </li>
        }
    };
    let count = props.rows.len();
    html! {
        <section class="library" aria-label="Your articles">
            if count > 0 {
                <header>
                    <h2>{ "Your articles" }</h2>
                    if count > FEW {
                        <input
                            type="search"
                            aria-label="Search your articles"
                            placeholder="Search"
                            autocomplete="off"
                            oninput={onsearch}
                        />
                    }
                </header>
                <ul>{ for rows.iter().take(shown).map(|found| row(found)) }</ul>
                { more }
                if rows.is_empty() {
                    <p class="hint">{ "None has these words in its title." }</p>
                }
            }
            <p class="deleted" role="status">
                if let Some(title) = &props.deleted {
                    { format!("“{title}” is deleted. ") }
                    <button type="button" class="link" onclick={wish(Wish::BringBack)}>{ "Bring it back" }</button>
                }
            </p>
            { match props.keeping {
                Keeping::Asking => html! {},
                Keeping::Blocked => html! {
                    <p class="hint">
                        { "Nothing will be kept: this browser does not let pages keep anything here, as in a private window. \
                           Share an article before you close the page." }
                    </p>
                },
                Keeping::Unwished => html! {
                    <p class="hint">
                        { "Nothing is kept on this device, as you wished. " }
                        <button type="button" class="link" onclick={wish(Wish::KeepNothing(false))}>
                            { "Keep my articles" }
                        </button>
                    </p>
                },
                Keeping::Kept | Keeping::Full if *emptying => html! {
                    <p class="hint">
                        { "Delete everything that is kept here, and keep nothing from now on? " }
                        <button type="button" onclick={wish(Wish::KeepNothing(true))}>{ "Delete and keep nothing" }</button>
                        { " " }
                        <button type="button" onclick={empty(false)}>{ "Leave it" }</button>
                    </p>
                },
                Keeping::Kept | Keeping::Full => html! {
                    <>
                        if props.keeping == Keeping::Full {
                            <p class="hint">{ "The last change could not be kept. Save a backup, or delete what you do not need." }</p>
                        }
                        <p class="hint">
                            { "What you read and mark is kept on this device alone" }
                            if let Some(space) = &props.space { { format!(", and takes {space} with the page itself") } }
                            { ". Browsers may delete it when a page is not opened for weeks: a backup file is safe." }
                        </p>
                        <p class="shelf-tools">
                            if count > 0 {
                                <button type="button" onclick={wish(Wish::BackUp)}>{ "Save a backup" }</button>
                            }
                            <label class="button">
                                <input type="file" class="visually-hidden backup" accept=".jsonl,.json" onchange={onfile} />
                                { "Read a backup" }
                            </label>
                            <button type="button" onclick={empty(true)}>{ "Keep nothing here" }</button>
                        </p>
                    </>
                },
            } }
        </section>
    }
}

/// A title that is being changed.
#[derive(Properties, PartialEq)]
struct NamingProps {
    id: Rc<str>,
    title: Rc<str>,
    /// Called when it is changed, or is to stay.
    done: Callback<()>,
    wish: Callback<Wish>,
}

/// The field for another title.
#[component]
fn Naming(props: &NamingProps) -> Html {
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
                field.select();
            }
        });
    }
    let onsubmit = {
        let (wish, id, field, done) =
            (props.wish.clone(), props.id.clone(), field.clone(), props.done.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            if !field.value().trim().is_empty() {
                wish.emit(Wish::Rename(id.clone(), field.value().into()));
            }
            done.emit(());
        })
    };
    html! {
        <form class="naming" {onsubmit}>
            <input
                ref={field}
                type="text"
                aria-label="Title"
                autocomplete="off"
                maxlength={LONGEST_TITLE.to_string()}
                value={AttrValue::from(props.title.clone())}
            />
            <button type="submit">{ "Save the title" }</button>
            <button type="button" onclick={props.done.reform(|_: MouseEvent| ())}>{ "Cancel" }</button>
        </form>
    }
}

//! Owns the state; wires state, view and components together; asks the browser.

use crate::browser::intake::{self, Given};
use crate::browser::paint;
use crate::browser::selection;
use crate::components::about::About;
use crate::components::article_pane::ArticlePane;
use crate::components::figure_table::{self, FigureTable};
use crate::components::history::History;
use crate::components::key_help::KeyHelp;
use crate::components::legend::Legend;
use crate::components::mark_card::MarkCard;
use crate::components::masthead::Masthead;
use crate::components::name_list::{self, NameList};
use crate::components::notice_line::NoticeLine;
use crate::components::paste_box::PasteBox;
use crate::components::review::Review;
use crate::components::select_bar::SelectBar;
use crate::correction;
use crate::js;
use crate::state::{Action, Side, Stage, State};
use crate::view::View;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloss_engine::annotation::Annotation;
use gloss_engine::edits::{self, Edit};
use gloss_engine::entities::entities;
use gloss_engine::published::Published;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, File, KeyboardEvent};
use yew::prelude::*;

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(State::default);
    // How many texts have come and gone: a file that is still being read when another comes is too late.
    let texts = use_mut_ref(|| 0);
    let act = use_callback(state.dispatcher(), {
        let texts = texts.clone();
        move |action, dispatcher| {
            // What is typed is not known here until it is asked for; before it goes, it is taken along.
            let replaces = matches!(action, Action::Read(_) | Action::Undo | Action::StartOver);
            *texts.borrow_mut() += u32::from(replaces);
            if let Some(written) = replaces.then(intake::paste_box_text).flatten() {
                dispatcher.dispatch(Action::Draft(written));
            }
            dispatcher.dispatch(action);
        }
    });
    let open_file = use_open_file(&act, &texts);
    use_window(&state, &act, &open_file);

    // The page stands before the names are read, and they are read before the first article comes.
    use_effect_with((), |()| {
        let reading = Timeout::new(0, || js::with_names(|_| ()));
        move || drop(reading)
    });
    let found: Rc<Vec<Annotation>> =
        use_memo((state.article.clone(), state.published), |(article, published)| {
            if article.blocks().is_empty() {
                return Vec::new();
            }
            js::with_names(|names| gloss_engine::annotate(article, names, published.map(Into::into)))
        });
    let dated = use_memo(state.article.clone(), |article| gloss_engine::dated(article).map(Published::date));
    let marks: Rc<Vec<Annotation>> = use_memo(
        (state.article.clone(), found, state.edits.clone(), state.published),
        |(article, found, edits, published)| edits::lay(article, found, edits, published.map(Into::into)),
    );
    let view = use_memo(
        (state.article.clone(), marks.clone(), state.edits.clone(), state.count_related),
        |(article, marks, edits, count_related)| {
            let entities = edits::relate(article, marks, entities(article, marks), edits);
            View::of(article, marks, entities, *count_related)
        },
    );
    use_revealed_row(&state, &view);

    let card = state.opened.and_then(|opened| view.card(&state.article, &marks, opened.span));
    let step = |step: &[Edit]| AttrValue::from(correction::told(state.article.text(), step));
    let (undo, redo) = (state.edits.last().map(step), state.edits.next().map(step));
    // Another article starts its lists anew.
    let article_key = Rc::as_ptr(&state.article) as usize;
    let reading = || {
        html! {
            <main class="reading">
                <ArticlePane
                    article={state.article.clone()}
                    paragraphs={view.paragraphs.clone()}
                    unsure={view.unsure.clone()}
                    hidden={state.hidden}
                    selected={state.selected}
                    opened={state.opened}
                    act={act.clone()}
                />
                if let Some(span) = state.selected {
                    <SelectBar
                        {span}
                        words={span.of(state.article.text()).to_owned()}
                        places={edits::alike(&state.article, span).len()}
                        act={act.clone()}
                    />
                }
                <aside class="margin" aria-label="What was found">
                    <Legend
                        kinds={view.kinds.clone()}
                        related={view.related}
                        hidden={state.hidden}
                        act={act.clone()}
                    />
                    if !view.unsure.is_empty() {
                        <Review unsure={view.unsure.clone()} opened={state.opened} act={act.clone()} />
                    }
                    <div class="at-hand">
                        if undo.is_some() || redo.is_some() {
                            <History {undo} {redo} act={act.clone()} />
                        }
                        <div class="card-place" aria-live="polite">
                            if let Some(card) = card { <MarkCard {card} act={act.clone()} /> }
                        </div>
                    </div>
                    if view.kinds.is_empty() {
                        <p class="nothing">{ "There are no names and no figures in this text." }</p>
                    }
                    if !view.names.is_empty() {
                        <NameList key={article_key} names={view.names.clone()} opened={state.opened} act={act.clone()} />
                    }
                    if !view.figures.is_empty() {
                        <FigureTable
                            key={article_key}
                            figures={view.figures.clone()}
                            opened={state.opened}
                            act={act.clone()}
                        />
                    }
                    <KeyHelp />
                </aside>
            </main>
        }
    };
    html! {
        <>
            <Masthead
                stage={state.stage}
                published={state.published.or(*dated)}
                set={state.published.is_some()}
                act={act.clone()}
            />
            if state.stage == Stage::Reading {
                { reading() }
            } else {
                <PasteBox
                    draft={state.draft.clone()}
                    editing={!state.article.blocks().is_empty()}
                    act={act.clone()}
                    {open_file}
                />
            }
            <NoticeLine
                notice={state.notice.clone()}
                found={(state.stage == Stage::Reading).then(|| view.summary())}
                act={act.clone()}
            />
            <About />
        </>
    }
}

/// Opens a file and reads its text, or says why not. A second file takes the first one's place.
#[hook]
fn use_open_file(act: &Callback<Action>, texts: &Rc<RefCell<u32>>) -> Callback<File> {
    let texts = texts.clone();
    let reader = use_mut_ref(|| None);
    use_callback(act.clone(), move |file: File, act| {
        let (act, texts) = (act.clone(), texts.clone());
        let asked = *texts.borrow();
        let done = Callback::from(move |text| match text {
            _ if asked != *texts.borrow() => {}
            Ok(text) => act.emit(Action::Read(text)),
            Err(refusal) => act.emit(Action::Say(format!("{refusal}"))),
        });
        *reader.borrow_mut() = intake::read_file(file, done);
    })
}

/// Listens to the window: pastes and drops anywhere, and the undo of a new start.
#[hook]
fn use_window(state: &UseReducerHandle<State>, act: &Callback<Action>, open_file: &Callback<File>) {
    let undoable = state.notice.as_ref().is_some_and(|notice| notice.undo);
    let reading = state.stage == Stage::Reading;
    use_effect_with(
        (act.clone(), open_file.clone(), undoable, reading),
        |(act, open_file, undoable, reading)| {
            let (act, undoable, reading) = (act.clone(), *undoable, *reading);
            let take = {
                let (act, open_file) = (act.clone(), open_file.clone());
                move |given: Option<Given>| match given {
                    Some(Given::Text(text)) => act.emit(Action::Read(text)),
                    Some(Given::File(file)) => open_file.emit(file),
                    None => act.emit(Action::Say("There was no text in that.".to_owned())),
                }
            };
            let on_paste = {
                let take = take.clone();
                move |event: &Event| {
                    if intake::is_writing(event) {
                        return;
                    }
                    event.prevent_default();
                    let data = event.dyn_ref().and_then(ClipboardEvent::clipboard_data);
                    take(data.as_ref().and_then(intake::given));
                }
            };
            // What is dragged from the page itself, words within the box or a stretch of the article, is no article.
            let own = Rc::new(Cell::new(false));
            let set_own = |to: bool| {
                let own = own.clone();
                move |_: &Event| own.set(to)
            };
            let (on_drag_start, on_drag_end) = (set_own(true), set_own(false));
            let on_drag_over = {
                let own = own.clone();
                move |event: &Event| {
                    if !own.get() {
                        // Without this the browser would open what is dropped instead.
                        event.prevent_default();
                    }
                }
            };
            let on_drop = move |event: &Event| {
                if own.get() {
                    return;
                }
                event.prevent_default();
                let data = event.dyn_ref().and_then(DragEvent::data_transfer);
                take(data.as_ref().and_then(intake::given));
            };
            let on_key = move |event: &Event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
                let with_control = (key.ctrl_key() || key.meta_key()) && !intake::has_own_undo(event);
                let letter = key.key().to_ascii_lowercase();
                let action = match (&*letter, key.shift_key()) {
                    ("z", false) if undoable => Some(Action::Undo),
                    ("z", false) if reading => Some(Action::UndoEdit),
                    ("z", true) | ("y", false) if reading => Some(Action::RedoEdit),
                    _ => None,
                };
                if let Some(action) = action.filter(|_| with_control) {
                    event.prevent_default();
                    act.emit(action);
                } else if key.key() == "Escape" {
                    selection::clear();
                    act.emit(Action::Close);
                }
            };
            let window = gloo::utils::window();
            let listen = |name: &'static str, heard: Box<dyn FnMut(&Event)>| {
                EventListener::new_with_options(
                    &window,
                    name,
                    EventListenerOptions::enable_prevent_default(),
                    heard,
                )
            };
            let listeners = [
                listen("paste", Box::new(on_paste)),
                listen("drop", Box::new(on_drop)),
                listen("dragstart", Box::new(on_drag_start)),
                listen("dragend", Box::new(on_drag_end)),
                listen("dragover", Box::new(on_drag_over)),
                listen("keydown", Box::new(on_key)),
            ];
            move || drop(listeners)
        },
    );
}

/// Brings the row of a mark into view when the mark was opened in the article.
#[hook]
fn use_revealed_row(state: &UseReducerHandle<State>, view: &Rc<View>) {
    let row = state.opened.filter(|opened| opened.from == Side::Article).map(|opened| {
        let name = view.names.iter().find(|row| row.places.binary_search(&opened.span).is_ok());
        let id = name.map_or_else(|| figure_table::row_id(opened.span.start), name_list::row_id);
        (id, opened.number)
    });
    use_effect_with(row, |row| {
        if let Some((id, _)) = row {
            paint::reveal_row(id);
        }
    });
}

//! Owns the state; wires state, view and components together; asks the browser.

mod deriving;
mod files;
mod finding;
mod guarding;
mod keeping;
mod keys;
mod latest;
mod links;
mod turns;
mod window;

use crate::browser::{clipboard, intake, leading, offline, requests};
use crate::components::about::About;
use crate::components::article_pane::ArticlePane;
use crate::components::change_list::ChangeList;
use crate::components::chart_panel::ChartPanel;
use crate::components::checking::Checking;
use crate::components::company_panel::CompanyPanel;
use crate::components::contents::Contents;
use crate::components::copy_choice::{Copied, CopyChoice};
use crate::components::figure_table::{self, FigureTable};
use crate::components::focus_bar::FocusBar;
use crate::components::history::History;
use crate::components::key_help::KeyHelp;
use crate::components::legend::Legend;
use crate::components::mark_card::MarkCard;
use crate::components::masthead::Masthead;
use crate::components::name_list::{self, NameList};
use crate::components::note_list::NoteList;
use crate::components::notice_line::NoticeLine;
use crate::components::offline_line::OfflineLine;
use crate::components::palette::Palette;
use crate::components::paste_box::PasteBox;
use crate::components::privacy::Privacy;
use crate::components::quote_list::QuoteList;
use crate::components::reading_line::ReadingLine;
use crate::components::review::Review;
use crate::components::select_bar::SelectBar;
use crate::components::sent_line::SentLine;
use crate::components::stretch_card::StretchCard;
use crate::components::strip::Strip;
use crate::components::timeline_panel::TimelinePanel;
use crate::components::unlock_dialog::UnlockDialog;
use crate::components::unplaced_list::unplaced_list;
use crate::correction;
use crate::js;
use crate::one::One;
use crate::state::{Action, Dialog, Keeping, Side, Stage, Standing, State};
use crate::view::{self, ChangeRow, View};
use deriving::Derived;
use finding::Finding;
use gloss_engine::annotation::Annotation;
use gloss_engine::edits::{self, Edit};
use gloss_engine::published::Published;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(keeping::begun);
    // How many texts have come and gone: a file that is still being read when another comes is too late.
    let texts = use_mut_ref(|| 0);
    let kept = keeping::use_keeping(&state);
    let act = use_callback((state.dispatcher(), kept.clone()), {
        let texts = texts.clone();
        move |action, (dispatcher, kept)| {
            // What is typed is not known here until it is asked for; before it goes, it is taken along.
            let replaces = matches!(
                action,
                Action::Read(_) | Action::Receive(_) | Action::Bring(_) | Action::Undo | Action::StartOver
            );
            *texts.borrow_mut() += u32::from(replaces);
            if let Some(written) = replaces.then(intake::paste_box_text).flatten() {
                kept.replace(&written);
                dispatcher.dispatch(Action::Draft(written));
            }
            dispatcher.dispatch(action);
        }
    });
    let open_file = window::use_open_file(&state.article, &act, &texts);
    window::use_window(&state, &act, &open_file);
    window::use_launched_files(&open_file);

    finding::use_knowledge();
    let standing = use_state(Standing::default);
    use_effect_with(standing.setter(), |standing| {
        let standing = standing.clone();
        offline::keep(Callback::from(move |now| standing.set(now)));
    });
    let asked = use_state(AttrValue::default);
    use_effect_with(asked.setter(), |asked| {
        let asked = asked.clone();
        requests::watch(Callback::from(move |names: String| asked.set(names.into())));
    });
    // What is kept may go with the old page: it comes back with the new one.
    let safe = kept.keeping == Keeping::Kept;
    let update = use_callback((act.clone(), kept.clone()), |_: MouseEvent, (act, kept)| {
        if kept.keeping == Keeping::Kept {
            kept.update();
        } else if intake::paste_box_text().is_some_and(|written| !written.trim().is_empty()) {
            act.emit(Action::Say(
                "Your text would be gone with the old page: annotate it or empty the box first.".into(),
            ));
        } else {
            offline::update();
        }
    });
    guarding::use_guard(&state, kept.keeping, &act);
    let finding = finding::use_finding(&state);
    let finding = Finding { found: finding::use_taught(&state, &finding.found), ..finding };
    let Derived { marks, view, whole } = deriving::use_derived(&state, &finding);
    let Finding { found, whole: all_found, stopped, stop } = finding;
    let whole = whole && all_found;
    let stop = (!all_found || stopped).then_some(stop);
    links::use_links(&state, &act);
    let again = links::use_again(&state);
    let dated = use_memo(state.article.clone(), |article| gloss_engine::dated(article).map(Published::date));
    let changed = use_changes(&state, &marks);
    use_effect_with(changed.is_some(), |compared| {
        if *compared {
            leading::lead_to("changes");
        }
    });
    use_revealed_row(&state, &view);
    let lit = use_memo(
        (state.article.clone(), view.clone(), state.focus.as_ref().map(|focus| focus.subject.clone())),
        |(article, view, subject)| view.lit(article, subject.as_ref()?),
    );
    let turns = turns::use_turns(&state.article, &view, state.article.text().len() > finding::LONG);
    keys::use_keys(&state, &lit, &act);
    window::use_look(state.preferences);

    let tick = use_callback((act.clone(), view.clone()), |span, (act, view)| {
        act.emit(Action::Correct(view.tick(span)));
    });
    let copy =
        use_callback((act.clone(), state.article.clone(), view.clone()), |form, (act, article, view)| {
            let done = match form {
                Copied::Text => clipboard::copy(article.text(), None),
                Copied::Rich => clipboard::copy(article.text(), Some(&view.rich(article))),
            };
            let words = if done {
                "Copied."
            } else {
                "This browser does not let pages copy: select the text and copy it."
            };
            act.emit(Action::Say(words.to_owned()));
        });
    let stretch = state.opened.and_then(|opened| view.stretch(state.article.text(), opened.span));
    let card = state.opened.and_then(|opened| view.card(&state.article, &marks, opened.span));
    let card = card.map(|card| match &again {
        Some(again) => card.beside(&again.found),
        None => card,
    });
    let step = |step: &[Edit]| AttrValue::from(correction::told(state.article.text(), step));
    let (undo, redo) = (state.edits.last().map(step), state.edits.next().map(step));
    // Another article starts its lists anew.
    let article_key = Rc::as_ptr(&state.article) as usize;
    let go = use_callback((), |part: &'static str, ()| leading::go_to(part));
    // A list is told of what is open where that is one of its rows: the others need not look at themselves again.
    let opened_in = |holds: &dyn Fn(Span) -> bool| state.opened.filter(|opened| holds(opened.span));
    let reading = || {
        html! {
            <main class="reading">
                if let Some(focus) = state.focus.clone().filter(|_| lit.is_some()) {
                    <FocusBar
                        {focus}
                        lit={lit.clone()}
                        opened={state.opened.map(|opened| opened.span)}
                        act={act.clone()}
                    />
                }
                if !whole || stopped {
                    <ReadingLine length={state.article.text().len()} {stopped} stop={stop.clone()} />
                }
                if state.sent.is_some() {
                    <SentLine difference={again.as_ref().map(|again| again.difference.clone())} act={act.clone()} />
                }
                if !state.unplaced.is_empty() {
                    { unplaced_list(&state.unplaced, &act) }
                }
                <ArticlePane
                    article={state.article.clone()}
                    paragraphs={view.paragraphs.clone()}
                    unsure={view.unsure.clone()}
                    hidden={state.unseen()}
                    selected={state.selected}
                    opened={state.opened}
                    single_keys={state.preferences.single_keys}
                    focus={state.focus.clone()}
                    lit={lit.clone()}
                    {tick}
                    act={act.clone()}
                />
                <Strip
                    lanes={view.lanes.clone()}
                    hidden={state.hidden}
                    lit={lit.clone()}
                    length={state.article.text().len()}
                />
                if state.dialog == Some(Dialog::Palette) {
                    <Palette
                        state={Rc::new((*state).clone())}
                        view={view.clone()}
                        act={act.clone()}
                        go={go.clone()}
                    />
                }
                if let Some(span) = state.selected {
                    <SelectBar
                        {span}
                        words={span.of(state.article.text()).to_owned()}
                        places={edits::alike(&state.article, span).len()}
                        act={act.clone()}
                    />
                }
                <aside class="margin" aria-label="What was found">
                    if let Some(changes) = &*changed {
                        <ChangeList changes={changes.clone()} opened={state.opened} act={act.clone()} />
                    }
                    <Legend
                        kinds={view.kinds.clone()}
                        related={view.related}
                        hidden={state.hidden}
                        act={act.clone()}
                    />
                    if !view.unsure.is_empty() || !view.to_check.is_empty() {
                        <Review
                            unsure={view.unsure.clone()}
                            to_check={view.to_check.len()}
                            subject={state.focus.as_ref().map(|focus| focus.subject.clone())}
                            opened={state.opened}
                            act={act.clone()}
                        />
                    }
                    if view.progress.all > 0 {
                        <Checking
                            progress={view.progress}
                            unchecked={view.unchecked.clone()}
                            opened={state.opened}
                            act={act.clone()}
                        />
                    }
                    if !view.kinds.is_empty() {
                        <Contents parts={view.parts()} go={go.clone()} />
                    }
                    <div class="at-hand">
                        if undo.is_some() || redo.is_some() {
                            <History {undo} {redo} act={act.clone()} />
                        }
                        <div class="card-place" aria-live="polite">
                            if let Some(card) = card {
                                <MarkCard {card} noting={state.noting} act={act.clone()} />
                            } else if let Some(stretch) = stretch {
                                <StretchCard {stretch} noting={state.noting} act={act.clone()} />
                            }
                        </div>
                    </div>
                    if view.kinds.is_empty() {
                        <p class="nothing">{ "There are no names and no figures in this text." }</p>
                    }
                    if let Some(View { names, .. }) = turns.at(0).filter(|view| !view.names.is_empty()) {
                        <NameList
                            key={article_key}
                            names={names.clone()}
                            opened={opened_in(&|span| view.name_at(span).is_some())}
                            act={act.clone()}
                        />
                    }
                    if let Some(View { quotes, .. }) = turns.at(1).filter(|view| !view.quotes.is_empty()) {
                        <QuoteList
                            key={article_key}
                            quotes={quotes.clone()}
                            opened={opened_in(&|span| quotes.iter().any(|said| said.quotes.iter().any(|quote| quote.span == span)))}
                            act={act.clone()}
                        />
                    }
                    if let Some(View { figures, .. }) = turns.at(2).filter(|view| !view.figures.is_empty()) {
                        <FigureTable
                            key={article_key}
                            figures={figures.clone()}
                            opened={opened_in(&|span| figures.iter().any(|row| row.span == span))}
                            act={act.clone()}
                        />
                    }
                    if !view.notes.is_empty() || !state.lost_notes.is_empty() {
                        <NoteList
                            notes={view.notes.clone()}
                            lost={state.lost_notes.clone()}
                            opened={state.opened}
                            act={act.clone()}
                        />
                    }
                    if let Some(View { timeline, .. }) = turns.at(3).filter(|view| !view.timeline.moments.is_empty()) {
                        <TimelinePanel
                            key={article_key}
                            timeline={timeline.clone()}
                            published={state.published.or(*dated)}
                            opened={opened_in(&|span| timeline.moments.iter().any(|moment| moment.span == span))}
                            act={act.clone()}
                        />
                    }
                    if let Some(View { charts, .. }) = turns.at(4).filter(|view| !view.charts.is_empty()) {
                        <ChartPanel charts={charts.clone()} act={act.clone()} />
                    }
                    if let Some(View { company, .. }) = turns.at(5).filter(|view| !view.company.pairs.is_empty()) {
                        <CompanyPanel company={company.clone()} act={act.clone()} />
                    }
                    <CopyChoice {copy} act={act.clone()} />
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
                    comparing={state.comparing}
                    act={act.clone()}
                    {open_file}
                />
                if state.article.blocks().is_empty() {
                    <keeping::Shelves kept={kept.clone()} words={state.words.clone()} act={act.clone()} />
                }
            }
            <NoticeLine
                notice={state.notice.clone()}
                found={(state.stage == Stage::Reading && whole).then(|| match &*changed {
                    Some(changes) => view::change_summary(changes).into(),
                    None => view.summary(),
                })}
                act={act.clone()}
            />
            if matches!(state.dialog, Some(Dialog::Share | Dialog::SharePlace)) && state.stage == Stage::Reading && whole {
                <links::Sharing
                    state={(*state).clone()}
                    found={found.clone()}
                    marks={marks.clone()}
                    act={act.clone()}
                />
            }
            if state.dialog == Some(Dialog::Export) && state.stage == Stage::Reading && whole {
                <files::Exporting
                    state={(*state).clone()}
                    found={found.clone()}
                    marks={marks.clone()}
                    act={act.clone()}
                />
            }
            if let Some(bytes) = &state.locked {
                <UnlockDialog bytes={bytes.clone()} open={links::unlocked(&act)} act={act.clone()} />
            }
            <About>
                <OfflineLine
                    standing={*standing}
                    busy={!safe && !state.article.blocks().is_empty()}
                    {update}
                />
                <Privacy requests={(*asked).clone()} />
            </About>
        </>
    }
}

/// Brings the row of a mark into view when the mark was opened in the article.
#[hook]
fn use_revealed_row(state: &UseReducerHandle<State>, view: &Rc<View>) {
    let row = state.opened.filter(|opened| opened.from == Side::Article).map(|opened| {
        let id = view
            .name_at(opened.span)
            .map_or_else(|| figure_table::row_id(opened.span.start), name_list::row_id);
        (id, opened.number)
    });
    use_effect_with(row, |row| {
        let revealing = row.clone().map(|(id, _)| leading::reveal_row(id));
        move || drop(revealing)
    });
}

/// What changed from the version with which the reader compares.
#[hook]
fn use_changes(state: &UseReducerHandle<State>, marks: &One<Vec<Annotation>>) -> Rc<Option<Rc<[ChangeRow]>>> {
    let before = use_memo((state.earlier.clone(), state.published), |(earlier, published)| {
        let earlier = earlier.clone()?;
        let marks =
            js::with_names(|names| gloss_engine::annotate(&earlier, names, published.map(Into::into)));
        Some((earlier, marks))
    });
    use_memo((before, state.article.clone(), marks.clone()), |(before, article, marks)| {
        let (earlier, before) = (**before).as_ref()?;
        Some(view::changes(earlier, before, article, marks))
    })
}

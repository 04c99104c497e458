use super::*;
use gloss_engine::edits::Note;
use gloss_engine::formats::gloss::Dossier;

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(Rc::default(), State::reduce)
}

fn read(text: &str) -> Action {
    Action::read(text)
}

#[test]
fn a_text_that_comes_in_is_read() {
    let state = after([read("It rose 5%.")]);
    assert_eq!((state.stage, state.article.text()), (Stage::Reading, "It rose 5%."));
}

#[test]
fn a_refused_text_takes_nothing_away() {
    let state = after([read("It rose 5%."), read("  ")]);
    assert_eq!(state.article.text(), "It rose 5%.");
    assert!(state.notice.as_ref().is_some_and(|notice| notice.words.contains("no text")));
}

#[test]
fn a_refusal_is_told_until_the_work_is_back_too() {
    let kept =
        Kept { dossier: Dossier { text: "It rose 5%.".into(), ..Dossier::default() }, ..Kept::default() };
    let state = after([read("  "), Action::Restore(Rc::new(kept))]);
    assert_eq!(state.article.text(), "It rose 5%.");
    assert!(state.notice.as_ref().is_some_and(|notice| notice.words.contains("no text")));
}

#[test]
fn a_paste_over_an_article_can_be_undone() {
    let state = after([read("It rose 5%."), read("It fell 3%.")]);
    assert!(state.notice.as_ref().is_some_and(|notice| notice.undo));
    assert_eq!(state.reduce(Action::Undo).article.text(), "It rose 5%.");
}

#[test]
fn a_file_dropped_on_typed_words_does_not_lose_them() {
    let state = after([Action::Draft("My own words.".into()), read("It rose 5%.")]);
    assert!(state.notice.as_ref().is_some_and(|notice| notice.undo));
    assert_eq!(&*state.reduce(Action::Undo).draft.text, "My own words.");
}

#[test]
fn the_date_stays_with_its_article() {
    let date = Date::constant(2025, 6, 2);
    let first = [read("Trade report\nIt rose 5%."), Action::Date(Some(date))];
    let edited = after(first.clone().into_iter().chain([read("Trade report\nIt rose 6%.")]));
    assert_eq!(edited.published, Some(date));
    let other = after(first.into_iter().chain([read("Election report\nIt fell.")]));
    assert_eq!(other.published, None);
}

#[test]
fn editing_keeps_the_text() {
    let state = after([read("It rose 5%."), Action::EditText]);
    assert_eq!((state.stage, &*state.draft.text), (Stage::Writing, "It rose 5%."));
}

#[test]
fn starting_over_can_be_undone() {
    let over = [read("It rose 5%."), Action::Toggle(Kind::Date), Action::StartOver];
    let state = after(over.clone());
    assert_eq!((state.stage, state.article.text()), (Stage::Writing, ""));
    let state = after(over.into_iter().chain([Action::Undo]));
    assert_eq!((state.stage, state.article.text()), (Stage::Reading, "It rose 5%."));
    assert!(state.hidden.has(Kind::Date));
}

#[test]
fn a_kind_hides_and_shows() {
    assert!(after([Action::Toggle(Kind::Money)]).hidden.has(Kind::Money));
    assert!(!after([Action::Toggle(Kind::Money), Action::Toggle(Kind::Money)]).hidden.has(Kind::Money));
    assert!(!after([Action::Toggle(Kind::Money)]).hidden.has(Kind::Date));
}

#[test]
fn hidden_kinds_are_kept_as_words() {
    let hidden = Kinds::default().toggled(Kind::Money).toggled(Kind::Date);
    assert_eq!(Kinds::read(&hidden.words()), hidden);
    assert_eq!(Kinds::read("DATE DATE nothing -1  MONEY"), hidden);
    assert_eq!((Kinds::read(""), &*Kinds::default().words()), (Kinds::default(), ""));
}

#[test]
fn related_headlines_count_for_this_article_alone() {
    let count = [read("It rose 5%."), Action::CountRelated(true)];
    assert!(after(count.clone()).count_related);
    assert!(!after(count.into_iter().chain([read("It fell.")])).count_related);
}

#[test]
fn opening_the_same_mark_twice_is_two_openings() {
    let once = after([read("It rose 5%."), Action::Open(Span::new(8, 10), Side::Lists)]);
    let twice = once.clone().reduce(Action::Open(Span::new(8, 10), Side::Lists));
    assert_ne!(once.opened, twice.opened);
}

#[test]
fn a_new_article_shows_every_kind_and_opens_no_mark() {
    let hidden =
        [read("It rose 5%."), Action::Open(Span::new(8, 10), Side::Article), Action::Toggle(Kind::Date)];
    let state = after(hidden.into_iter().chain([read("It fell.")]));
    assert_eq!(state.opened, None);
    assert!(!state.hidden.has(Kind::Date));
}

#[test]
fn what_is_undone_can_be_had_again() {
    let typed = [read("It rose 5%."), Action::StartOver, Action::Draft("New words.".into()), Action::Undo];
    let state = after(typed);
    assert_eq!(state.article.text(), "It rose 5%.");
    assert_eq!(&*state.reduce(Action::Undo).draft.text, "New words.");
}

#[test]
fn editing_can_be_left_as_it_was() {
    let state = after([read("It rose 5%."), Action::EditText, Action::Resume]);
    assert_eq!((state.stage, state.article.text()), (Stage::Reading, "It rose 5%."));
}

#[test]
fn what_was_said_goes_with_the_next_step() {
    let state =
        after([read("It rose 5%."), read("It fell 3%."), Action::Open(Span::new(8, 10), Side::Lists)]);
    assert_eq!(state.notice, None);
}

#[test]
fn corrections_are_undone_and_redone_in_whole_steps() {
    use crate::correction::Reach;
    let mark = |kind| Action::Correct(Correction::Mark(Span::new(0, 2), kind, Reach::Everywhere));
    let read = after([read("It rose, and It fell."), mark(Kind::Org), mark(Kind::Place)]);
    assert_eq!((read.edits.len(), read.opened.map(|opened| opened.span)), (2, Some(Span::new(0, 2))));
    assert!(read.notice.as_ref().is_some_and(|notice| notice.words.contains("as place in 2 places")));
    let undone =
        [Action::UndoEdit, Action::UndoEdit, Action::UndoEdit].into_iter().fold(read.clone(), State::reduce);
    assert!(undone.edits.is_empty());
    let redone =
        [Action::RedoEdit, Action::RedoEdit, Action::RedoEdit].into_iter().fold(undone, State::reduce);
    assert_eq!(redone.edits, read.edits);
    let over = redone.clone().reduce(Action::StartOver);
    assert!(over.edits.is_empty());
    assert_eq!(over.reduce(Action::Undo).edits, read.edits);
}

#[test]
fn corrections_follow_their_words_when_the_text_is_edited() {
    let mark = |start, end| {
        Action::Correct(Correction::Mark(Span::new(start, end), Kind::Place, crate::correction::Reach::Here))
    };
    let edited = |text: &str| {
        after([
            read("Report\nIran met Oslo."),
            mark(7, 11),
            mark(16, 20),
            Action::EditText,
            Action::Draft(text.into()),
            read(text),
        ])
    };
    let moved = edited("Report\nAt last Iran met Oslo.");
    assert_eq!((moved.edits.len(), &moved.notice), (2, &None));
    let gone = edited("Report\nIran met Rome.");
    assert_eq!(gone.edits.len(), 1);
    assert!(gone.notice.as_ref().is_some_and(|notice| notice.words.contains("“Oslo”") && notice.undo));
}

#[test]
fn a_correction_that_cannot_be_read_is_told_and_changes_nothing() {
    let value = Correction::Value(Span::new(8, 10), Kind::Percent, "blue".into(), None);
    let state = after([read("It rose 5%."), Action::Correct(value)]);
    assert!(state.edits.is_empty());
    assert!(
        state.notice.as_ref().is_some_and(|notice| notice.words.contains("cannot be read") && !notice.quiet)
    );
}

#[test]
fn escape_closes_the_card_first_and_then_ends_the_focus() {
    let state = after([read("Oslo rose 5%."), Action::Focus(Subject::Mark(Span::new(0, 4)))]);
    assert!(state.focus.is_some() && state.opened.is_some(), "a name's mark is opened with it");
    assert!(state.notice.as_ref().is_some_and(|notice| notice.quiet && notice.words.contains("“Oslo”")));
    let closed = state.reduce(Action::Close);
    assert!(closed.focus.is_some() && closed.opened.is_none());
    let ended = closed.reduce(Action::Close);
    assert!(ended.focus.is_none());
    assert!(ended.notice.as_ref().is_some_and(|notice| notice.words.contains("whole article")));
}

#[test]
fn what_is_found_is_no_mark() {
    let state = after([read("Oslo rose 5%."), Action::Focus(Subject::Words("rose".into()))]);
    let there = state.reduce(Action::Step(Span::new(5, 9)));
    assert_eq!(there.opened, None);
    assert_eq!(there.focus.as_ref().and_then(|focus| focus.at).map(|at| at.span), Some(Span::new(5, 9)));
}

#[test]
fn what_the_reader_likes_holds_for_the_next_article() {
    let dark = Preferences { look: Look::Dark, ..Preferences::default() };
    let state = after([read("It rose."), Action::Prefer(dark), read("It fell."), Action::StartOver]);
    assert_eq!(state.preferences, dark);
    assert_eq!(state.reduce(Action::Undo).preferences, dark);
}

fn note(words: &str, text: &str) -> Action {
    let start = "Trade report\nOslo sold fish. Bergen bought it.".find(words).expect("the words stand there");
    let span = Span::new(start, start + words.len());
    Action::Correct(Correction::Note(span, Note::new(text, "")))
}

#[test]
fn notes_are_steps_like_corrections() {
    let text = "Trade report\nOslo sold fish. Bergen bought it.";
    let state = after([read(text), note("Oslo", "Who?"), note("Bergen", "When?")]);
    let noted = |state: &State| edits::noted(state.article.text(), &state.edits).len();
    assert_eq!(noted(&state), 2);
    let undone = state.clone().reduce(Action::UndoEdit);
    assert!(undone.notice.as_ref().is_some_and(|notice| notice.words.contains("note on “Bergen”")));
    assert_eq!((noted(&undone), noted(&undone.reduce(Action::RedoEdit))), (1, 2));
}

#[test]
fn notes_whose_words_are_gone_are_kept_apart() {
    let text = "Trade report\nOslo sold fish. Bergen bought it.";
    let edited = "Trade report\nOslo sold fish. Nobody bought it.";
    let state = after([read(text), note("Oslo", "Who?"), note("Bergen", "When?"), read(edited)]);
    let lost =
        |state: &State| state.lost_notes.iter().map(|lost| lost.note.text().to_owned()).collect::<Vec<_>>();
    assert_eq!(lost(&state), ["When?"]);
    assert_eq!(edits::noted(edited, &state.edits)[0].span.of(edited), "Oslo");
    // They stay through the next change, and go with the article.
    assert_eq!(lost(&state.clone().reduce(read("Trade report\nNobody bought it."))), ["When?", "Who?"]);
    assert!(lost(&state.reduce(read("Other report\nNobody bought it."))).is_empty());
}

#[test]
fn a_tick_opens_no_card_and_a_note_leaves_it_open() {
    let words = Span::new(13, 17);
    let text = read("Trade report\nOslo sold fish.");
    let tick = Action::Correct(Correction::Check(Rc::new([words]), true));
    let state = after([text.clone(), tick]);
    assert_eq!(state.opened, None);
    let state = after([text, Action::Note(words)]);
    assert!(state.noting && state.opened.is_some_and(|opened| opened.span == words));
    let state = state.reduce(Action::Correct(Correction::Note(words, Note::new("Who?", ""))));
    assert!(!state.noting && state.opened.is_some_and(|opened| opened.span == words));
}

fn received(text: &str) -> Action {
    let found = vec![Mark { span: Span::new(0, 2), kind: Kind::Place }];
    Action::Receive(Rc::new(Shared { text: text.to_owned(), found, ..Shared::default() }))
}

fn pointing(text: &str, place: Option<Span>) -> Action {
    let Action::Receive(shared) = received(text) else { unreachable!("a link is received") };
    let mut shared = Rc::unwrap_or_clone(shared);
    shared.point_at(place);
    Action::Receive(Rc::new(shared))
}

#[test]
fn a_link_opens_at_the_place_it_points_at() {
    let percent = Span::new(8, 10);
    let state = after([pointing("It rose 5%.", Some(percent))]);
    assert_eq!(state.opened, Some(Opened { span: percent, from: Side::Lists, number: 1 }));
    let notice = state.notice.as_ref().expect("it is announced");
    assert_eq!((&*notice.words, notice.quiet), ("The link leads to “5%”.", true));
    assert!(state.sent.as_ref().is_some_and(|sent| sent.sections.is_empty()), "it is not sent on");
    let over_work = after([read("Oslo waits."), pointing("It rose 5%.", Some(percent))]);
    let notice = over_work.notice.as_ref().expect("it is told");
    assert_eq!((&*notice.words, notice.undo), ("The article of a link took the place of yours.", true));
    assert_eq!(over_work.opened.map(|opened| opened.span), Some(percent));
}

#[test]
fn a_place_that_fits_nothing_is_passed_over() {
    let state = after([pointing("It rose 5%.", Some(Span::new(8, 99)))]);
    assert_eq!((state.stage, state.opened, &state.notice), (Stage::Reading, None, &None));
}

#[test]
fn a_second_link_to_the_same_article_leads_on_and_replaces_nothing() {
    let (it, percent) = (Span::new(0, 2), Span::new(8, 10));
    let first = after([pointing("It rose 5%.", Some(it))]);
    let second = first.clone().reduce(pointing("It rose 5%.", Some(percent)));
    assert!(Rc::ptr_eq(&first.article, &second.article) && second.before.is_none());
    assert_eq!(second.opened.map(|opened| (opened.span, opened.number)), Some((percent, 2)));
    let other = second.reduce(pointing("It fell 5%.", Some(percent)));
    assert!(other.before.is_some(), "another article takes its place");
}

#[test]
fn escape_closes_what_stands_over_the_page_and_leaves_the_mark_open() {
    let open = Action::Open(Span::new(8, 10), Side::Article);
    let over = after([read("It rose 5%."), open, Action::Dialog(Some(Dialog::SharePlace)), Action::Close]);
    assert!(over.opened.is_some());
    assert!(over.reduce(Action::Dialog(None)).reduce(Action::Close).opened.is_none());
}

#[test]
fn an_article_that_came_by_a_link_keeps_its_senders_marks() {
    let state = after([received("It rose 5%.")]);
    assert_eq!((state.stage, state.article.text()), (Stage::Reading, "It rose 5%."));
    assert!(state.sent.as_ref().is_some_and(|sent| sent.found.len() == 1));
    assert_eq!(state.notice, None, "nothing was lost, so nothing is said");
    let again = state.reduce(Action::AnalyseAgain);
    assert_eq!(again.sent, None);
    assert!(again.reduce(Action::Undo).sent.is_some());
}

#[test]
fn a_link_over_unsaved_work_can_be_undone() {
    let state = after([read("My article."), received("It rose 5%.")]);
    assert!(state.notice.as_ref().is_some_and(|notice| notice.undo));
    assert_eq!(state.reduce(Action::Undo).article.text(), "My article.");
    let state = after([Action::Draft("My own words.".into()), received("It rose 5%.")]);
    assert_eq!(&*state.reduce(Action::Undo).draft.text, "My own words.");
}

#[test]
fn a_link_without_text_is_refused() {
    let state = after([read("My article."), received(" ")]);
    assert_eq!(state.article.text(), "My article.");
    assert!(state.notice.as_ref().is_some_and(|notice| notice.words.contains("no text")));
}

#[test]
fn another_version_takes_its_place_and_the_first_is_kept_to_compare() {
    let text = "Trade report\nOslo sold fish. Bergen bought it.";
    let state = after([read(text), note("Oslo", "Who?"), Action::Compare]);
    assert_eq!((state.stage, state.comparing, &*state.draft.text), (Stage::Writing, true, ""));
    let left = state.clone().reduce(Action::Resume);
    assert!(!left.comparing && left.earlier.is_none(), "it can be left as it was");
    // A corrected headline does not make it another article.
    let state = state.reduce(read("Trade report, corrected\nOslo sold fish. Bergen bought it."));
    assert_eq!(state.earlier.as_ref().map(|earlier| earlier.text()), Some(text));
    assert_eq!(edits::noted(state.article.text(), &state.edits).len(), 1);
    assert!(!state.comparing);
    assert!(state.clone().reduce(Action::EndCompare).earlier.is_none());
    assert!(state.reduce(read("Something else.")).earlier.is_none());
}

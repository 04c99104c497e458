//! The reading pane: an island in the page that is painted here and nowhere else.
//!
//! Yew mounts the pane's element once and never looks inside, so that page translators and extensions may move what
//! is in it. A long article is painted in slices between which the browser breathes; after that only the paragraphs
//! whose marks changed are painted again.

mod light;
mod marks;
mod notes;

pub use marks::{Held, hold, mark_at};
pub use notes::noted_at;

use super::leading::{PAINTED, focus};
use super::selection;
use crate::one::One;
use crate::state::{Focus, Kinds, Opened, Place, Side};
use crate::view::{Lit, Mark, Paragraph, Run};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use gloss_engine::anatomy::Part;
use gloss_engine::article::{Article, Form};
use gloss_engine::span::Span;
use marks::{hide, mark_element, show};
use std::cell::RefCell;
use std::cmp::Reverse;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How much is painted before the browser may breathe: bytes of text, a mark counting as [`MARK_WORK`] of them.
/// A slice of this size took some five milliseconds where it was measured.
const SLICE: usize = 24 * 1024;

/// What a mark costs beside a byte of text.
const MARK_WORK: usize = 96;

/// From how many bytes on an article is painted in stretches, which browsers lay out only near the window.
const LONG: usize = 100_000;

/// How long such a stretch is at least, in bytes. Of paragraphs each by itself browsers would look after ten times as many at
/// every step.
const STRETCH: usize = 4 * 1024;

/// The pane; clones share it.
#[derive(Clone)]
pub struct Pane(Rc<RefCell<Painting>>);

struct Painting {
    host: Element,
    article: Rc<Article>,
    paragraphs: One<[Paragraph]>,
    /// One for each paragraph begun.
    elements: Vec<Element>,
    /// The next run to paint: its paragraph, and its place there.
    next: (usize, usize),
    hidden: Kinds,
    /// The mark that is open, and what is to bring it into view.
    opened: Option<Span>,
    bringing: Option<Timeout>,
    /// Is anything lit, and to which place was the reader led last?
    lit: bool,
    led_to: Option<Place>,
    /// The marks that the last run painted lies in, outermost first.
    around: Vec<(Span, Element)>,
    timer: Option<Timeout>,
}

impl Pane {
    /// A pane that paints into `host`.
    pub fn new(host: Element) -> Self {
        Self(Rc::new(RefCell::new(Painting {
            host,
            article: Rc::default(),
            paragraphs: One::from([]),
            elements: Vec::new(),
            next: (0, 0),
            hidden: Kinds::default(),
            opened: None,
            bringing: None,
            lit: false,
            led_to: None,
            around: Vec::new(),
            timer: None,
        })))
    }

    /// Paints an article; where it is the one that stands there, only the paragraphs that differ.
    pub fn paint(&self, article: &Rc<Article>, paragraphs: &One<[Paragraph]>) {
        let mut painting = self.0.borrow_mut();
        if Rc::ptr_eq(&painting.article, article) {
            painting.repaint(paragraphs);
            let waits = !painting.is_done() && painting.timer.is_none();
            drop(painting);
            if waits {
                self.go_on();
            }
        } else {
            painting.begin(article, paragraphs);
            // The reader has nowhere to be yet but at the article.
            focus(&painting.host);
            drop(painting);
            self.go_on();
        }
    }

    /// Paints a slice, and the rest when the browser has breathed.
    fn go_on(&self) {
        let mut painting = self.0.borrow_mut();
        painting.slice();
        let pane = self.clone();
        painting.timer = (!painting.is_done()).then(|| Timeout::new(0, move || pane.go_on()));
    }

    /// Paints no more; what comes after this pane may use the same names for its marks.
    pub fn stop(&self) {
        self.0.borrow_mut().timer = None;
    }

    /// Hides the marks of some kinds and shows all others.
    pub fn hide(&self, hidden: Kinds) {
        let mut painting = self.0.borrow_mut();
        if painting.hidden != hidden {
            painting.hidden = hidden;
            painting.show_kinds();
        }
    }

    /// Shows which mark is open; one opened from the lists is brought into view and flashes.
    pub fn open(&self, opened: Option<Opened>) {
        let mut painting = self.0.borrow_mut();
        let left = painting.opened.take();
        painting.bringing = None;
        let before = left.and_then(mark_element);
        if let Some(before) = &before {
            let _ = before.remove_attribute("aria-current");
            let _ = before.class_list().remove_1("flash");
        }
        light::highlight(light::SHOWN, &[]);
        let Some(opened) = opened else {
            // Where the keyboard was in the card that is gone, it goes on at the mark.
            match (left, before) {
                (Some(_), Some(before)) if nobody_has_focus() => focus(&before),
                (Some(left), None) if nobody_has_focus() => painting.focus_near(left),
                _ => {}
            }
            return;
        };
        let Some(element) = painting.painted(opened.span) else {
            painting.opened = Some(opened.span);
            painting.set_off(opened.span, opened.from == Side::Lists);
            if let Some(sign) = notes::sign_of(opened.span).filter(|_| nobody_has_focus()) {
                focus(&sign);
            }
            return;
        };
        painting.opened = Some(opened.span);
        let _ = element.set_attribute("aria-current", "true");
        let options = ScrollIntoViewOptions::new();
        if opened.from == Side::Lists {
            options.set_block(ScrollLogicalPosition::Center);
            // Asking for the size between two changes lets the animation start anew.
            let _ = element.client_width();
            let _ = element.class_list().add_1("flash");
        } else {
            if nobody_has_focus() || is_in_article(&painting.host) {
                focus(&element);
            }
            if left == Some(opened.span) {
                // It was put right, and is where the reader looks.
                return;
            }
            // On a narrow screen the card would cover it.
            options.set_block(ScrollLogicalPosition::Nearest);
            painting.bringing = Some(Timeout::new(PAINTED, move || {
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }));
            return;
        }
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Dims the article but for the sentences lit; where words are looked for, dims nothing and colours them. Brings the
    /// place that the reader is led to into view.
    pub fn light(&self, lit: Option<&Lit>, looked_for: Option<&Focus>) {
        let mut painting = self.0.borrow_mut();
        if !painting.lit && lit.is_none() {
            return;
        }
        painting.lit = lit.is_some();
        let find = looked_for.is_some_and(Focus::is_find);
        let dimmed = lit.is_some_and(|lit| !find && !lit.sentences.is_empty());
        if lit.is_some() {
            painting.finish();
        }
        let _ = painting.host.class_list().toggle_with_force("dimmed", dimmed);
        let ranges = |spans: &[Span]| {
            light::ranges(painting.article.text(), &painting.paragraphs, &painting.elements, spans)
        };
        let places = |wanted: bool, spans: fn(&Lit) -> &[Span]| {
            lit.filter(|_| wanted).map(|lit| ranges(spans(lit))).unwrap_or_default()
        };
        let sentences = places(dimmed, |lit| &lit.sentences);
        // The marks among them keep the colour of their lines, which a highlight would take.
        let plain = lit.filter(|_| dimmed).map(|lit| light::plain(&painting.paragraphs, &lit.sentences));
        let drawn = light::highlight(light::SENTENCES, &ranges(&plain.unwrap_or_default())).is_some();
        light::light_marks(&painting.host, &sentences, !drawn);
        light::highlight(light::FOUND, &places(find, |lit| &lit.places));
        let place = looked_for.and_then(|focus| focus.at);
        let at = place.map(|place| ranges(&[place.span])).unwrap_or_default();
        light::highlight(light::HERE, &at);
        let led_to = at.first().and_then(|range| range.start_container().ok()?.parent_element());
        if let Some(led_to) = led_to.filter(|_| place != painting.led_to) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            led_to.scroll_into_view_with_scroll_into_view_options(&options);
        }
        painting.led_to = place;
        if lit.is_none() && nobody_has_focus() {
            // The keyboard was in the bar that is gone.
            focus(&painting.host);
        }
    }

    /// Moves the keyboard's focus from the mark at `span` to the next one shown, or the one before.
    pub fn step(&self, span: Span, forwards: bool) {
        let next = self.0.borrow().neighbour(span, forwards);
        if let Some(next) = next {
            self.focus(next);
        }
    }

    /// Gives the keyboard to the mark at `span`.
    pub fn focus(&self, span: Span) {
        let mut painting = self.0.borrow_mut();
        let Some(to) = painting.painted(span) else { return };
        // One stop a paragraph: the mark that the keyboard was at last.
        let paragraph = to.closest(":is(.article, .stretch) > :not(ul), .article li").ok().flatten();
        let stop = paragraph.and_then(|paragraph| paragraph.query_selector("[tabindex='0']").ok().flatten());
        if let Some(stop) = stop {
            let _ = stop.set_attribute("tabindex", "-1");
        }
        let _ = to.set_attribute("tabindex", "0");
        if let Some(to) = to.dyn_ref::<HtmlElement>() {
            let _ = to.focus();
        }
    }
}

impl Painting {
    fn begin(&mut self, article: &Rc<Article>, paragraphs: &One<[Paragraph]>) {
        self.timer = None;
        self.host.set_text_content(None);
        self.article = article.clone();
        self.paragraphs = paragraphs.clone();
        self.elements.clear();
        self.next = (0, 0);
        self.opened = None;
        self.around.clear();
    }

    /// Where the next paragraph goes: into the pane, or the last stretch of it that has room.
    fn home(&self, paragraph: &Paragraph) -> Element {
        if self.article.text().len() <= LONG {
            return self.host.clone();
        }
        let start = |element: &Element| selection::start_in(element);
        let end = paragraph.runs.first().map(|run| run.span.start);
        let last = self.host.last_element_child();
        let last = last.filter(|last| start(last).zip(end).is_none_or(|(start, end)| end < start + STRETCH));
        last.or_else(|| {
            let stretch = document().create_element("div").ok()?;
            stretch.set_class_name("stretch");
            self.host.append_child(&stretch).ok()?;
            Some(stretch)
        })
        .unwrap_or_else(|| self.host.clone())
    }

    /// The mark at `span`; paints on where it is not painted yet.
    fn painted(&mut self, span: Span) -> Option<Element> {
        mark_element(span).or_else(|| {
            self.finish();
            mark_element(span)
        })
    }

    /// Sets words off that are no mark, and brings them into view where the reader is to be led there.
    fn set_off(&self, words: Span, lead: bool) {
        let Some(range) = selection::range(&self.article, &self.host, words) else { return };
        if lead {
            let room = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
            let rect = range.get_bounding_client_rect();
            // The lower half may lie below the card of a narrow screen.
            if rect.top() < 0.0 || rect.bottom() > room / 2.0 {
                window().scroll_by_with_x_and_y(0.0, rect.top() - room / 4.0);
            }
        }
        light::highlight(light::SHOWN, &[range]);
    }

    fn is_done(&self) -> bool {
        self.next.0 == self.paragraphs.len()
    }

    fn finish(&mut self) {
        while !self.is_done() {
            self.slice();
        }
        self.timer = None;
    }

    /// Paints as many runs as one slice holds.
    fn slice(&mut self) {
        let paragraphs = self.paragraphs.clone();
        let mut work = 0;
        while let Some(paragraph) = paragraphs.get(self.next.0) {
            if self.next.1 == 0 {
                self.open_paragraph(paragraph);
            }
            let Some(element) = self.elements.get(self.next.0).cloned() else { return };
            while let Some(run) = paragraph.runs.get(self.next.1) {
                if work >= SLICE {
                    return;
                }
                work += run.span.len() + MARK_WORK * run.marks.len();
                self.paint_run(&element, run);
                self.next.1 += 1;
            }
            self.give_stop(&element, paragraph);
            self.next = (self.next.0 + 1, 0);
        }
    }

    /// Adds a paragraph's empty element; items that follow each other share a list.
    fn open_paragraph(&mut self, paragraph: &Paragraph) {
        let tag = match paragraph.form {
            Form::Heading(level) => format!("h{}", level.clamp(1, 6)),
            Form::Paragraph => "p".to_owned(),
            Form::Item => "li".to_owned(),
        };
        let Ok(element) = document().create_element(&tag) else { return };
        if self.runs_from_the_right(paragraph) {
            let _ = element.set_attribute("dir", "rtl");
        }
        set_apart(&element, paragraph);
        if let Some(first) = paragraph.runs.first() {
            let _ = element.set_attribute(selection::AT, &first.span.start.to_string());
        }
        let home = self.home(paragraph);
        let parent = if paragraph.form == Form::Item { list(home) } else { home };
        let _ = parent.append_child(&element);
        self.elements.push(element);
        self.around.clear();
        self.paint_marker(paragraph);
    }

    /// Is its first letter one of a script that runs from the right, as Arabic and Hebrew? Told here, because browsers that
    /// are asked to see for themselves take many times as long to lay out a long article.
    fn runs_from_the_right(&self, paragraph: &Paragraph) -> bool {
        let mut words = paragraph.runs.iter().flat_map(|run| run.span.of(self.article.text()).chars());
        words.find(|letter| letter.is_alphabetic()).is_some_and(|letter| {
            matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}')
        })
    }

    /// Writes an item's bullet or number, as the article has it.
    fn paint_marker(&self, paragraph: &Paragraph) {
        if paragraph.form != Form::Item || paragraph.marker.is_empty() {
            return;
        }
        if let (Some(item), Ok(marker)) = (self.elements.last(), document().create_element("span")) {
            marker.set_class_name("marker");
            marker.set_text_content(Some(paragraph.marker.of(self.article.text())));
            let _ = item.append_child(&marker);
            append_text(item, " ");
        }
    }

    /// Adds a run to its paragraph: into the marks around the run before it, as far as they go on.
    fn paint_run(&mut self, paragraph: &Element, run: &Run) {
        let same =
            self.around.iter().zip(&run.marks).take_while(|((span, _), mark)| *span == mark.span).count();
        self.around.truncate(same);
        for mark in &run.marks[same..] {
            let first = mark.span.start == run.span.start;
            let Ok(element) = marks::element(mark, first, self.hidden, self.opened) else { break };
            let _ = self.inmost(paragraph).append_child(&element);
            self.around.push((mark.span, element));
        }
        notes::append(self.inmost(paragraph), run, run.span.of(self.article.text()));
        for (span, element) in &self.around {
            // The tag stands behind the last word of all.
            let _ = element.toggle_attribute_with_force("data-broken", span.end > run.span.end);
        }
    }

    fn inmost<'a>(&'a self, paragraph: &'a Element) -> &'a Element {
        self.around.last().map_or(paragraph, |(_, element)| element)
    }

    /// Paints again the paragraphs that differ from what stands there.
    fn repaint(&mut self, paragraphs: &One<[Paragraph]>) {
        let alike = |(one, other): (&Paragraph, &Paragraph)| {
            (one.form, one.continued, one.marker) == (other.form, other.continued, other.marker)
        };
        // Where a very long block is parted depends on its marks. Of a long article the start came first.
        let is_shorter = paragraphs.len() < self.paragraphs.len();
        if is_shorter || !self.paragraphs.iter().zip(&**paragraphs).all(alike) {
            let (article, opened, painted) = (self.article.clone(), self.opened, self.elements.len());
            self.begin(&article, paragraphs);
            self.opened = opened;
            while self.elements.len() < painted && !self.is_done() {
                self.slice();
            }
            return;
        }
        let focused = document().active_element().filter(|active| self.host.contains(Some(active)));
        let focused = focused.and_then(|active| mark_at(&active));
        let before = std::mem::replace(&mut self.paragraphs, paragraphs.clone());
        let in_part = (self.next.1 > 0).then_some(self.next.0);
        for (place, paragraph) in paragraphs.iter().enumerate() {
            let Some(element) = self.elements.get(place).cloned() else { continue };
            if before.get(place).is_some_and(|before| before.part != paragraph.part) {
                set_apart(&element, paragraph);
            }
            if in_part != Some(place)
                && let Some(before) = before.get(place)
                && (before == paragraph || self.dress(&element, before, paragraph))
            {
                continue;
            }
            // The marker is no mark's affair; it stays, with the space behind it.
            let kept = kept(paragraph);
            while element.child_nodes().length() > kept {
                let Some(last) = element.last_child() else { break };
                if element.remove_child(&last).is_err() {
                    break;
                }
            }
            self.around.clear();
            for run in &paragraph.runs {
                self.paint_run(&element, run);
            }
            self.give_stop(&element, paragraph);
        }
        // A paragraph that was painted in part is whole now; those behind it are still to come.
        self.next = (self.elements.len(), 0);
        if let Some(words) = self.opened.filter(|&opened| mark_element(opened).is_none()) {
            self.set_off(words, false);
        }
        let Some(focused) = focused else { return };
        match mark_element(focused) {
            Some(element) => focus(&element),
            None => self.focus_near(focused),
        }
    }

    /// Dresses the marks of a paragraph anew where all of them stand where they stood: most corrections move none. An
    /// element that stays keeps the keyboard and whatever a reader's programs know of it, and costs far less than a new
    /// one. `false` where something moved.
    fn dress(&self, element: &Element, before: &Paragraph, paragraph: &Paragraph) -> bool {
        let stays = |(one, other): (&Run, &Run)| {
            (one.span, one.noted, &one.sign) == (other.span, other.noted, &other.sign)
                && one.marks.iter().map(|mark| mark.span).eq(other.marks.iter().map(|mark| mark.span))
        };
        let runs = || before.runs.iter().zip(&paragraph.runs);
        if before.runs.len() != paragraph.runs.len() || !runs().all(stays) {
            return false;
        }
        let mut shown_anew = false;
        for (before, mark) in starting(before).zip(starting(paragraph)) {
            if before == mark {
                continue;
            }
            shown_anew |= self.hidden.has(before.kind) != self.hidden.has(mark.kind);
            for piece in marks::elements(mark.span) {
                let _ = marks::dress(&piece, mark, self.hidden);
            }
        }
        if shown_anew {
            self.give_stop(element, paragraph);
        }
        true
    }

    /// Gives the keyboard to what is nearest to where a mark was.
    fn focus_near(&self, span: Span) {
        let near = self.neighbour(span, true).or_else(|| self.neighbour(span, false));
        focus(&near.and_then(mark_element).unwrap_or_else(|| self.host.clone()));
    }

    /// Lets the keyboard stop once in a paragraph: at its first mark that shows, else at the paragraph itself.
    fn give_stop(&self, element: &Element, paragraph: &Paragraph) {
        let first = shown(paragraph, self.hidden).next().and_then(|mark| mark_element(mark.span));
        let _ = match &first {
            Some(_) => element.remove_attribute("tabindex"),
            None => element.set_attribute("tabindex", "0"),
        };
        if let Some(first) = first {
            let _ = first.set_attribute("tabindex", "0");
        }
    }

    /// Brings every mark painted so far in line with the kinds hidden.
    fn show_kinds(&self) {
        for (paragraph, element) in self.paragraphs.iter().zip(&self.elements) {
            for mark in starting(paragraph) {
                let hidden = self.hidden.has(mark.kind);
                for piece in marks::elements(mark.span) {
                    let _ = if hidden { hide(&piece) } else { show(&piece, mark) };
                }
            }
            self.give_stop(element, paragraph);
        }
    }

    /// The mark shown after or before the one at `span`.
    fn neighbour(&self, span: Span, forwards: bool) -> Option<Span> {
        // As they are painted: by where they start, the outer first.
        let order = |span: Span| (span.start, Reverse(span.end));
        let mut shown =
            self.paragraphs.iter().flat_map(|paragraph| shown(paragraph, self.hidden)).map(|mark| mark.span);
        if forwards {
            shown.find(|&other| order(other) > order(span))
        } else {
            shown.take_while(|&other| order(other) < order(span)).last()
        }
    }
}

/// The list that a stretch ends with so far, or a new one.
fn list(home: Element) -> Element {
    if let Some(last) = home.last_element_child().filter(|last| last.local_name() == "ul") {
        return last;
    }
    let Ok(list) = document().create_element("ul") else { return home };
    let _ = home.append_child(&list);
    list
}

/// How many nodes stand before a paragraph's words: an item's bullet and the space behind it.
fn kept(paragraph: &Paragraph) -> u32 {
    if paragraph.form == Form::Item && !paragraph.marker.is_empty() { 2 } else { 0 }
}

/// The marks that start in a paragraph.
fn starting(paragraph: &Paragraph) -> impl Iterator<Item = &Mark> {
    paragraph
        .runs
        .iter()
        .flat_map(|run| run.marks.iter().map(|mark| &**mark).filter(|mark| mark.span.start == run.span.start))
}

fn shown(paragraph: &Paragraph, hidden: Kinds) -> impl Iterator<Item = &Mark> {
    starting(paragraph).filter(move |mark| !hidden.has(mark.kind))
}

/// Gives a paragraph's element its class.
fn set_apart(element: &Element, paragraph: &Paragraph) {
    match class_of(paragraph) {
        Some(class) => element.set_class_name(class),
        None => drop(element.remove_attribute("class")),
    }
}

/// The class of what is set apart from running text; headings and items are told by their element.
fn class_of(paragraph: &Paragraph) -> Option<&'static str> {
    match paragraph.part {
        _ if paragraph.continued => Some("continued"),
        Part::Dateline | Part::Byline => Some("byline"),
        Part::Caption => Some("caption"),
        Part::Teaser => Some("teaser"),
        Part::Related => Some("related"),
        Part::Headline | Part::Body | Part::Item => None,
    }
}

fn nobody_has_focus() -> bool {
    document().active_element().is_none_or(|active| active.local_name() == "body")
}

/// Is the keyboard in the article, wherever a press of the mouse has left it?
fn is_in_article(host: &Element) -> bool {
    document().active_element().is_some_and(|active| host.contains(Some(&active)))
}

fn append_text(element: &Element, words: &str) {
    let text = document().create_text_node(words);
    let _ = element.append_child(&text);
}

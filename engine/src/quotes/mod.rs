//! Who said what: quotations and reported speech, each with its speaker and its verb.
//!
//! ```text
//! tokens ─▶ signs ─▶ quotations ─▶ direct ──┐
//!    │                  ▲                   ├─▶ phrases ─▶ speaker ─▶ quotes
//!    └── verbs, phrase ─┴───────▶ indirect ─┘   "he"       whom "he" means
//! ```
//!
//! Direct speech stands in quotation marks: double, curly, low, angled or single; over several paragraphs where each
//! opens with the mark again; in parts around its verb ("…," she said, "…"). Reported speech counts only where the
//! sentence leaves no doubt: a name, a role or a pronoun, a verb of saying, and what was said. Words in quotation marks
//! that nobody is said to have said are told where they read like speech, and left alone where they name a work or
//! distance the writer from a word.
//!
//! Every step looks a bounded way around, so that the time grows with the length of the text.

mod context;
mod direct;
mod indirect;
mod phrase;
mod signs;
mod speaker;
mod speech;
mod verbs;

use crate::anatomy::{self, Part};
use crate::annotation::Annotation;
use crate::article::Article;
use crate::breath::{Breath, at_once};
use crate::entities::Entity;
use crate::span::Span;
use crate::token::{self, Tokens};
use context::Context;
use phrase::Phrase;

/// What someone said, in their own words or in the writer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Where the words stand, in the order of the text: quotation marks are among them. More than one where the verb
    /// or a paragraph's border stands between.
    pub parts: Vec<Span>,
    /// How it is told.
    pub form: Form,
    /// Who said it; `None` where the article does not say so.
    pub speaker: Option<Speaker>,
    /// The words that say that it was said: "told", "according to"; `None` where a colon or a paragraph before does.
    pub verb: Option<Span>,
    /// Is a quotation mark missing at its start or end?
    pub unbalanced: bool,
    /// Does the speaker of the quote before go on, in a paragraph of nothing but the quotation?
    pub goes_on: bool,
}

impl Quote {
    /// From its first word to its last.
    pub fn span(&self) -> Span {
        self.parts.iter().copied().reduce(Span::to).unwrap_or_default()
    }
}

/// How speech is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In quotation marks.
    Direct,
    /// In the writer's words: "The ministry said that …".
    Indirect,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name or describe the speaker beside the verb: "Ann Lee", "the ambassador", "she".
    pub words: Span,
    /// Who that is, as a number among the entities, where the article leaves no doubt.
    pub entity: Option<usize>,
    /// Is it a pronoun? One without an entity could mean several.
    pub pronoun: bool,
}

/// The quotes of an article, in the order of the text.
///
/// `marks` are sorted by where they start, the longer first; `entities` are whom they mean. Headlines of other articles
/// at the end are left out.
///
/// ```
/// use gloss_engine::{annotate, article::Article, entities::entities, names::Names, quotes::quotes};
///
/// let article = Article::new("\"We sold twice as much,\" Angela Merkel told reporters.");
/// let found = annotate(&article, &Names::new(), None);
/// let said = quotes(&article, &found, &entities(&article, &found));
/// let speaker = said[0].speaker.as_ref().map(|speaker| speaker.words.of(article.text()));
/// assert_eq!(speaker, Some("Angela Merkel"));
/// ```
pub fn quotes(article: &Article, marks: &[Annotation], entities: &[Entity]) -> Vec<Quote> {
    let tokens = token::tokenize(article);
    at_once(quotes_in_parts(article, &tokens, marks, entities, &Breath::default()))
}

/// The same, with a breath after each sentence; `tokens` are the article's.
pub async fn quotes_in_parts(
    article: &Article,
    tokens: &Tokens,
    marks: &[Annotation],
    entities: &[Entity],
    breath: &Breath<'_>,
) -> Vec<Quote> {
    let counts = |part: &Part| !matches!(part, Part::Teaser | Part::Related | Part::Byline | Part::Dateline);
    let counted: Vec<bool> = anatomy::parts(article).iter().map(counts).collect();
    let mut context = Context::new(article, tokens, marks);
    breath.stage().await;
    let quotations = signs::quotations(&context, &counted, breath).await;
    context.cover(&quotations);
    let direct = direct::read(&context, &quotations);
    breath.stage().await;
    let mut indirect = indirect::read(&context, &counted, &direct, breath).await.into_iter().peekable();
    let start = |draft: &Draft| draft.parts.first().map(|part| part.start);
    let mut drafts = Vec::with_capacity(direct.len() + indirect.len());
    for draft in direct {
        while let Some(earlier) = indirect.next_if(|other| start(other) < start(&draft)) {
            drafts.push(earlier);
        }
        drafts.push(draft);
    }
    drafts.extend(indirect);
    breath.stage().await;
    speaker::told(&context, entities, drafts)
}

/// A quote whose speaker is still a phrase.
#[derive(Clone, Debug)]
struct Draft {
    parts: Vec<Span>,
    form: Form,
    by: Option<Attribution>,
    unbalanced: bool,
    goes_on: bool,
}

/// What the sentence says of who speaks.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Attribution {
    phrase: Phrase,
    verb: Option<Span>,
    /// The token at which its sentence ends.
    end: usize,
}

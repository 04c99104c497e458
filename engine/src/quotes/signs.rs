//! Quotation marks -> quotations. An apostrophe is none of them, and one that is missing swallows nothing.

use super::context::Context;
use crate::breath::Breath;
use crate::sorting;
use std::ops::Range;

/// A stretch in quotation marks, as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The mark that opens it.
    pub(super) open: usize,
    /// The token behind the last, which is the mark that closes it, if one does.
    pub(super) end: usize,
    /// Is there a mark that closes it?
    pub(super) closed: bool,
    /// Does it go on with that of the paragraph before, which nothing closed?
    pub(super) continues: bool,
}

impl Quotation {
    pub(super) fn tokens(&self) -> Range<usize> {
        self.open..self.end
    }

    /// The tokens between the marks.
    pub(super) fn inside(&self) -> Range<usize> {
        self.open + 1..(self.end - usize::from(self.closed)).max(self.open + 1)
    }
}

/// The outermost quotations of the blocks that count, in the order of the text.
pub(super) async fn quotations(
    context: &Context<'_>,
    counted: &[bool],
    breath: &Breath<'_>,
) -> Vec<Quotation> {
    let mut all: Vec<Quotation> = Vec::new();
    // Where the last block left a quotation open.
    let mut left_open = false;
    for (number, block) in context.blocks.iter().enumerate() {
        breath.step().await;
        if counted.get(number) == Some(&false) || block.is_empty() {
            left_open = false;
            continue;
        }
        let next = context
            .blocks
            .get(number + 1)
            .map(|next| next.start)
            .filter(|_| counted.get(number + 1) == Some(&true));
        let mut found = double(context, block.clone(), next);
        found.extend(single(context, block.clone(), next, &found));
        sorting::sort_by_key(&mut found, |quotation| (quotation.open, usize::MAX - quotation.end));
        let first = all.len();
        for mut quotation in found {
            if all[first..].last().is_some_and(|last| quotation.open < last.end) {
                continue;
            }
            quotation.continues = left_open && all.len() == first && quotation.open == block.start;
            all.push(quotation);
        }
        left_open = all[first..].last().is_some_and(|last| !last.closed && last.end == block.end);
    }
    all
}

/// Is it a quotation mark that only opens, or either?
fn opens(sign: &str) -> bool {
    matches!(sign, "\"" | "“" | "„" | "‟" | "«" | "‘" | "‚" | "'")
}

/// Is a word written to the token on its right, and none on its left?
fn looks_opening(context: &Context, token: usize, block: &Range<usize>) -> bool {
    let before = token.checked_sub(1).filter(|&before| before >= block.start);
    let free = context.tokens[token].spaced
        || before.is_none_or(|before| {
            matches!(context.word(before), "(" | "[" | "—" | "–" | "-" | ":") || opens(context.word(before))
        });
    free && token + 1 < block.end && !context.tokens[token + 1].spaced
}

/// Is a word written to the token on its left, and none on its right?
fn looks_closing(context: &Context, token: usize, block: &Range<usize>) -> bool {
    let joined = token > block.start && !context.tokens[token].spaced;
    let next = context.tokens.get(token + 1).filter(|_| token + 1 < block.end);
    joined && next.is_none_or(|next| next.spaced || !context.is_word(token + 1))
}

/// The quotations in double marks. `next` is the token with which the next block starts.
fn double(context: &Context, block: Range<usize>, next: Option<usize>) -> Vec<Quotation> {
    let count = |sign: &str| block.clone().filter(|&token| context.word(token) == sign).count();
    let (mut straight, mut opening, mut closing) = (count("\""), count("“"), count("”"));
    let mut found: Vec<Quotation> = Vec::new();
    let mut open: Option<usize> = None;
    // So many curly quotations are open inside the one that counts.
    let mut deeper = 0;
    for token in block.clone() {
        let sign = context.word(token);
        straight -= usize::from(sign == "\"");
        opening -= usize::from(sign == "“");
        closing -= usize::from(sign == "”");
        let closes = match (sign, open) {
            ("“", Some(before)) if matches!(context.word(before), "„" | "‟") => true,
            ("“", Some(_)) if looks_closing(context, token, &block) => true,
            // One inside the other, where both are closed.
            ("“", Some(_)) if closing >= opening + deeper + 2 => {
                deeper += 1;
                continue;
            }
            ("”", Some(_)) if deeper > 0 => {
                deeper -= 1;
                continue;
            }
            ("”" | "»", Some(_)) => true,
            ("«", Some(before)) => context.word(before) == "»",
            // Two that open are one that is misplaced, unless the rest comes in pairs without it.
            ("\"", Some(_)) => !(looks_opening(context, token, &block) && straight % 2 == 1),
            ("“" | "„" | "‟" | "«", _) => false,
            ("»", None) if looks_opening(context, token, &block) => false,
            // Behind a number it is an inch, and behind a word the end of what was never opened.
            ("\"", None) if !looks_closing(context, token, &block) => false,
            _ => continue,
        };
        if closes {
            found.extend(open.take().map(|open| Quotation {
                open,
                end: token + 1,
                closed: true,
                continues: false,
            }));
        } else {
            found.extend(open.map(|open| unclosed(context, open, token, &block, next)));
            open = Some(token);
            deeper = 0;
        }
    }
    found.extend(open.map(|open| unclosed(context, open, block.end, &block, next)));
    found
}

/// A quotation that nothing closes before `end`: the paragraph where the next one opens with a mark again or where it is
/// all the paragraph has, else its sentence.
fn unclosed(
    context: &Context,
    open: usize,
    end: usize,
    block: &Range<usize>,
    next: Option<usize>,
) -> Quotation {
    let goes_on = end == block.end
        && next.is_some_and(|next| opens(context.word(next)) && context.word(next) == context.word(open));
    let sentence = context.sentence(open + 1).end.clamp(open + 1, end.max(open + 1));
    let end = if goes_on || open == block.start { end } else { sentence };
    Quotation { open, end, closed: false, continues: false }
}

/// The quotations in single marks, outside those in double ones.
fn single(
    context: &Context,
    block: Range<usize>,
    next: Option<usize>,
    double: &[Quotation],
) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    // What may close it, or be the apostrophe of "the workers' rights".
    let mut doubtful: Option<usize> = None;
    let mut inside = double.iter().peekable();
    let closed =
        |open: usize, close: usize| Quotation { open, end: close + 1, closed: true, continues: false };
    for token in block.clone() {
        while inside.next_if(|quotation| quotation.end <= token).is_some() {}
        if inside.peek().is_some_and(|quotation| quotation.open <= token) {
            continue;
        }
        let sign = context.word(token);
        let begins = match sign {
            "‘" | "‚" => looks_opening(context, token, &block),
            "'" => open.is_none() && looks_opening(context, token, &block),
            _ => false,
        };
        if begins && !is_elision(context, token + 1) {
            found.extend(open.zip(doubtful.take()).map(|(open, close)| closed(open, close)));
            open = Some(token);
        } else if matches!(sign, "’" | "'" | "‘") && open.is_some() && !context.tokens[token].spaced {
            let before = context.word(token - 1);
            let genitive = before.ends_with(['s', 'S', 'z', 'x'])
                && context
                    .tokens
                    .get(token + 1)
                    .is_some_and(|next| next.spaced && context.is_word(token + 1));
            if genitive {
                doubtful = Some(token);
            } else if looks_closing(context, token, &block) {
                found.extend(open.take().map(|open| closed(open, token)));
                doubtful = None;
            }
        }
    }
    if let Some(open) = open {
        let again = open == block.start && next.is_some_and(|next| context.word(next) == "‘");
        match doubtful {
            Some(close) => found.push(closed(open, close)),
            None if again && context.word(open) == "‘" => {
                found.push(Quotation { open, end: block.end, closed: false, continues: false });
            }
            None => {}
        }
    }
    found
}

/// Words that begin with an apostrophe: "'tis", "'90s".
fn is_elision(context: &Context, token: usize) -> bool {
    let word = context.word(token);
    word.starts_with(|c: char| c.is_ascii_digit())
        || context.is(token, "tis twas em til till cause n bout round cos s t")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::breath::at_once;
    use crate::token::tokenize;

    /// What is quoted in each block; "+" before what goes on, "…" behind what nothing closes.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let article = Article::new(text);
        let tokens = tokenize(&article);
        let context = Context::new(&article, &tokens, &[]);
        let told: Vec<String> =
            at_once(quotations(&context, &vec![true; context.blocks.len()], &Breath::default()))
                .iter()
                .map(|found| {
                    let words = context.span(found.inside()).of(text);
                    format!(
                        "{}{words}{}",
                        if found.continues { "+" } else { "" },
                        if found.closed { "" } else { "…" }
                    )
                })
                .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn marks_of_every_kind_are_read() {
        check("He said “yes”, she \"no\", they «maybe».", &["yes", "no", "maybe"]);
        check("„Ja“, he said. ‘Quite,’ she said. 'Right,' I said.", &["Ja", "Quite,", "Right,"]);
        check("“He told me ‘go’ and “run”,” she said.", &["He told me ‘go’ and “run”,"]);
        check("‘He told me “go” twice,’ she said.", &["He told me “go” twice,"]);
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        check("The workers' rights and the '90s: rock 'n' roll, don't.", &[]);
        check("Belarus' exports; the miners’ strike; ’tis late.", &[]);
        check("‘The workers’ rights are gone,’ he said.", &["The workers’ rights are gone,"]);
        check("‘We saw the workers’ and left.", &["We saw the workers"]);
        check("The board is 6\" wide.", &[]);
    }

    #[test]
    fn unbalanced_marks_swallow_nothing() {
        check(
            "They won a \"clear, plain victory \"in the war. It was \"good\".",
            &["clear, plain victory", "good"],
        );
        check("They won a \"clear victory \"in the war.", &["clear victory"]);
        check("He was “not sure. Then he left. She “was”.", &["not sure.…", "was"]);
        check("He was not sure.” Then he left.", &[]);
        check("“He was not sure", &["He was not sure…"]);
    }

    #[test]
    fn a_quotation_goes_on_where_each_paragraph_opens_again() {
        check("He said: “One.\n“Two.\n“Three.”\n“Four.”", &["One.…", "+Two.…", "+Three.", "Four."]);
        check("He said: “One. Two.\nThree.", &["One.…"]);
    }
}

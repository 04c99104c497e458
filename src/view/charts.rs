//! The figures that can be compared, as bars: sums of one currency, changes in per cent, and what was before and after.
//!
//! What is vague stays out: a figure without a value, a range, a sum of an open currency. Figures of two currencies or
//! units never share an axis.

use super::figures::FigureRow;
use super::order::{ordered, rank};
use crate::wording;
use gloss_engine::annotation::{Amount, Annotation, Kind, Modifier, Value};
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// Figures on one axis that begins at zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What they are: "Sums in EUR".
    pub title: AttrValue,
    /// What they come to: "−9.5 %".
    pub note: Option<AttrValue>,
    /// Are they what was before and what is after?
    pub pair: bool,
    /// The kind of them all.
    pub kind: Kind,
    /// The figures.
    pub bars: Rc<[Bar]>,
    /// How many more there are than are drawn.
    pub left_out: usize,
}

/// One figure on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Where it is told first.
    pub span: Span,
    /// Its words with some of those around them.
    pub label: AttrValue,
    /// Its value in short, with its hedge: "about 8.6 bn".
    pub value: AttrValue,
    /// Its size; below zero where it fell.
    pub size: f64,
    /// Does it only bound what is meant: "more than", "at most"?
    pub bound: bool,
}

/// So many bars of a chart are drawn, the largest; so many pairs are.
const MOST: usize = 12;
const MOST_PAIRS: usize = 6;

/// A figure that can be drawn.
struct Figure<'a> {
    mark: &'a Annotation,
    row: &'a FigureRow,
    size: f64,
    /// What it must share with others on its axis.
    unit: Unit<'a>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit<'a> {
    Currency(&'a str),
    Percent,
    Of(&'a str),
    Count,
}

/// The charts of an article, in this order: sums, changes, pairs. `figures` are its figures, `marks` the same ones.
pub(super) fn charts(
    text: &str,
    marks: &[&Annotation],
    rows: &[FigureRow],
    sentences: &[Span],
) -> Rc<[Chart]> {
    let marks = marks.iter().filter(|mark| mark.kind.is_figure());
    let figures: Vec<Figure> = marks.zip(rows).filter_map(|(mark, row)| drawable(mark, row)).collect();
    let mut charts = sums(&figures);
    charts.extend(changes(&figures));
    charts.extend(pairs(text, &figures, sentences));
    charts.into()
}

fn drawable<'a>(mark: &'a Annotation, row: &'a FigureRow) -> Option<Figure<'a>> {
    let (amount, unit) = match mark.value.as_ref()? {
        Value::Money { amount, currency: Some(currency) } => (amount, Unit::Currency(currency)),
        Value::Quantity { amount, unit } => (amount, Unit::Of(unit)),
        Value::Number(amount) if mark.kind == Kind::Percent => (amount, Unit::Percent),
        Value::Number(amount) if mark.kind == Kind::Count => (amount, Unit::Count),
        _ => return None,
    };
    let Amount::Exactly(number) = amount else { return None };
    Some(Figure { mark, row, size: number.0, unit })
}

/// The sums of each currency that has two or more of different size.
fn sums(figures: &[Figure]) -> Vec<Chart> {
    let mut currencies: Vec<&str> = Vec::new();
    for figure in figures {
        if let Unit::Currency(currency) = figure.unit
            && !currencies.contains(&currency)
        {
            currencies.push(currency);
        }
    }
    let chart = |currency: &str| {
        let sums =
            figures.iter().filter(|figure| figure.unit == Unit::Currency(currency) && figure.size > 0.0);
        chart(format!("Sums in {currency}"), sums.map(|figure| (figure, 1.0)).collect())
    };
    currencies.into_iter().filter_map(chart).collect()
}

/// What rose and what fell, in per cent.
fn changes(figures: &[Figure]) -> Option<Chart> {
    let mut changes = Vec::new();
    for figure in figures.iter().filter(|figure| figure.unit == Unit::Percent) {
        let has = |modifier| figure.mark.modifiers.contains(&modifier);
        match (has(Modifier::Up), has(Modifier::Down)) {
            (true, false) => changes.push((figure, 1.0)),
            (false, true) => changes.push((figure, -1.0)),
            _ => {}
        }
    }
    chart("Changes in per cent".to_owned(), changes)
}

/// A chart of these figures with their signs, the largest first; the same size in the same sense stands once. `None`
/// where there is nothing to compare.
fn chart(title: String, mut figures: Vec<(&Figure, f64)>) -> Option<Chart> {
    let size = |(figure, sign): &(&Figure, f64)| sign * figure.size;
    let descending = |figure: &(&Figure, f64)| (-rank(size(figure)), 0);
    figures = ordered(figures, descending);
    figures.dedup_by(|one, other| {
        size(one).total_cmp(&size(other)).is_eq() && one.0.mark.modifiers == other.0.mark.modifiers
    });
    let left_out = figures.len().saturating_sub(MOST);
    if left_out > 0 {
        // Of what rose and what fell, the nearest to zero tell least.
        figures = ordered(figures, |figure| (-rank(size(figure).abs()), 0));
        figures.truncate(MOST);
        figures = ordered(figures, descending);
    }
    let kind = figures.first()?.0.mark.kind;
    let bars: Rc<[Bar]> = figures.into_iter().map(|(figure, sign)| bar(figure, sign)).collect();
    (bars.len() > 1).then(|| Chart { title: title.into(), note: None, pair: false, kind, bars, left_out })
}

fn bar(figure: &Figure, sign: f64) -> Bar {
    let (mark, row) = (figure.mark, figure.row);
    let has = |modifier| mark.modifiers.contains(&modifier);
    let hedge = match () {
        () if has(Modifier::More) => "at least ",
        () if has(Modifier::Less) => "at most ",
        () if has(Modifier::Approx) => "about ",
        () => "",
    };
    let size = sign * figure.size;
    let value = match figure.unit {
        Unit::Currency(_) | Unit::Count => format!("{hedge}{}", wording::in_short(size)).into(),
        Unit::Percent => {
            let plus = if has(Modifier::Up) { "+" } else { "" };
            format!("{hedge}{plus}{} %", wording::in_short(size)).into()
        }
        Unit::Of(_) => row.value.clone().unwrap_or_default(),
    };
    let bound = has(Modifier::More) || has(Modifier::Less);
    Bar { span: mark.span, label: label(row), value, size, bound }
}

/// How much of a sentence stands beside a bar, in characters on either side of the figure.
const AROUND: usize = 22;

/// The figure with a few of the words around it.
fn label(row: &FigureRow) -> AttrValue {
    let before: Vec<char> = row.before.chars().collect();
    let from = before.len().saturating_sub(AROUND);
    let mut words: String = before[from..].iter().collect();
    if from > 0 {
        words = format!("…{}", words.split_once(' ').map_or("", |(_, rest)| rest));
    }
    words.push_str(&row.words);
    let after: String = row.after.chars().take(AROUND).collect();
    match after.rsplit_once(' ') {
        Some((whole, _)) if after.len() < row.after.len() => {
            words.push_str(whole);
            words.push('…');
        }
        _ => words.push_str(&after),
    }
    words.into()
}

/// How far apart the two figures of a pair may stand, in bytes.
const APART: usize = 48;

/// "From 8% to 2.5%", "€71.4 million, down from €78.9 million".
fn pairs(text: &str, figures: &[Figure], sentences: &[Span]) -> Vec<Chart> {
    let pair = |pair: &[Figure]| {
        let [first, second] = pair else { return None };
        let (start, end) = (first.mark.span, second.mark.span);
        let sentence = sentences.get(sentences.partition_point(|sentence| sentence.end <= start.start))?;
        if first.unit != second.unit || !sentence.contains(end) || end.start - start.end > APART {
            return None;
        }
        let (before, between) = (&text[sentence.start..start.start], &text[start.end..end.start]);
        let (before, after) = match order(before, between)? {
            Order::BeforeFirst => (first, second),
            Order::AfterFirst => (second, first),
        };
        let sizes = (before.size, after.size);
        if sizes.0 < 0.0 || sizes.1 < 0.0 || sizes.0 <= 0.0 && sizes.1 <= 0.0 {
            return None;
        }
        let subject = after.row.measure.as_ref().or(before.row.measure.as_ref());
        let title = subject.map_or_else(|| label(first.row), |subject| capitalised(subject).into());
        let note = change(first.unit, sizes).map(AttrValue::from);
        let named = |name: &'static str, figure| Bar { label: name.into(), ..bar(figure, 1.0) };
        let bars = Rc::new([named("Before", before), named("After", after)]);
        Some(Chart { title, note, pair: true, kind: first.mark.kind, bars, left_out: 0 })
    };
    figures.windows(2).filter_map(pair).take(MOST_PAIRS).collect()
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

enum Order {
    BeforeFirst,
    AfterFirst,
}

/// Words behind which the first figure is what was before; a range is no change.
const RANGES: [&str; 5] = ["range", "ranges", "ranged", "ranging", "anywhere"];

/// Words between two figures of which the second was before.
///
/// Neither "compared with" nor "against": they compare as often two things of one time.
const SINCE: [&str; 4] = ["up from", "down from", "rising from", "falling from"];

/// Which of two figures was before, by the words in front of them and between them.
fn order(before: &str, between: &str) -> Option<Order> {
    let before: Vec<&str> = before.split_whitespace().collect();
    let between = between.trim();
    if let [.., verb, from] = before[..]
        && from.eq_ignore_ascii_case("from")
        && between == "to"
        && !RANGES.contains(&verb)
    {
        return Some(Order::BeforeFirst);
    }
    // "From" alone tells as often where something comes from.
    let since = between == ", from" || SINCE.iter().any(|words| between.ends_with(words));
    since.then_some(Order::AfterFirst)
}

/// What a change comes to: in per cent of what was before, between percentages in points.
fn change(unit: Unit, (before, after): (f64, f64)) -> Option<String> {
    let sign = if after >= before { "+" } else { "" };
    if unit == Unit::Percent {
        return Some(format!("{sign}{} points", wording::in_short(after - before)));
    }
    let part = (after - before) / before * 100.0;
    // More digits than a tenth would say more than the article does.
    let tenths = (part * 10.0).round() / 10.0;
    (before > 0.0 && part.abs() < 1000.0).then(|| format!("{sign}{} %", wording::in_short(tenths)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;
    use gloss_engine::article::Article;
    use gloss_engine::entities::entities;

    /// What is drawn of a text in which these words are figures.
    fn told(text: &str, marks: &[(&str, Value, &[Modifier])]) -> Vec<String> {
        let mut at = 0;
        let mark = |(words, value, modifiers): &(&str, Value, &[Modifier])| {
            let start = at + text[at..].find(words).unwrap();
            at = start + words.len();
            let kind = match value {
                Value::Money { .. } => Kind::Money,
                Value::Quantity { .. } => Kind::Quantity,
                _ => Kind::Percent,
            };
            let mark = Annotation::new(Span::new(start, at), kind, "test").with_value(value.clone());
            modifiers.iter().fold(mark, |mark, &modifier| mark.with_modifier(modifier))
        };
        let marks: Vec<Annotation> = marks.iter().map(mark).collect();
        let article = Article::new(text);
        let view = View::of(&article, &marks, entities(&article, &marks), Vec::new(), false);
        let bar = |bar: &Bar| format!("{}={}", bar.label, bar.value);
        let chart = |chart: &Chart| {
            let bars: Vec<String> = chart.bars.iter().map(bar).collect();
            let note = chart.note.as_deref().map(|note| format!(" {note}")).unwrap_or_default();
            format!("{}{note}: {}", chart.title, bars.join("; "))
        };
        view.charts.iter().map(chart).collect()
    }

    fn money(amount: f64, currency: &'static str) -> Value {
        Value::Money { amount: amount.into(), currency: Some(currency.into()) }
    }

    fn percent(number: f64) -> Value {
        Value::Number(number.into())
    }

    #[test]
    fn sums_of_one_currency_share_an_axis_and_no_others_do() {
        let text = "It paid $3 million, then €5 and more than $1.25 billion.";
        let marks: [(&str, Value, &[Modifier]); 3] = [
            ("$3 million", money(3e6, "USD"), &[]),
            ("€5", money(5.0, "EUR"), &[]),
            ("more than $1.25 billion", money(1.25e9, "USD"), &[Modifier::More]),
        ];
        let told = told(text, &marks);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].starts_with("Sums in USD: ") && told[0].contains("=at least 1.25 bn; It paid"),
            "{told:?}"
        );
        assert!(told[0].ends_with("=3 m"), "{told:?}");
    }

    #[test]
    fn vague_sums_stay_out() {
        let between = Amount::Between { min: Some(gloss_engine::annotation::Number(1.0)), max: None };
        let open = |amount: Amount, currency: Option<&'static str>| Value::Money {
            amount,
            currency: currency.map(Into::into),
        };
        let marks: [(&str, Value, &[Modifier]); 3] = [
            ("$3", money(3.0, "USD"), &[]),
            ("$1 or more", open(between, Some("USD")), &[]),
            ("7", open(7.0.into(), None), &[]),
        ];
        assert_eq!(told("It paid $3, then $1 or more, then 7.", &marks), Vec::<String>::new());
    }

    #[test]
    fn changes_have_their_direction() {
        let marks: [(&str, Value, &[Modifier]); 3] = [
            ("18%", percent(18.0), &[Modifier::Up, Modifier::Approx]),
            ("2.5%", percent(2.5), &[Modifier::Down]),
            ("40%", percent(40.0), &[]),
        ];
        let told = told("Exports rose 18%. Sales fell 2.5%. Of all, 40% came.", &marks);
        assert_eq!(told, ["Changes in per cent: Exports rose 18%.=about +18 %; Sales fell 2.5%.=−2.5 %"]);
    }

    #[test]
    fn before_and_after_make_a_pair() {
        let none: &[Modifier] = &[];
        let tariffs = [("8%", percent(8.0), none), ("2.5%", percent(2.5), none)];
        let said = told("Tariffs will fall from 8% to 2.5% soon.", &tariffs);
        assert_eq!(said, ["…will fall from 8% to 2.5% soon. −5.5 points: Before=8 %; After=2.5 %"]);
        let profit = [("€50", money(50.0, "EUR"), none), ("€40", money(40.0, "EUR"), none)];
        let said = told("Profit was €50 for the year, up from €40.", &profit);
        assert!(said[1].contains("+25 %: Before=40; After=50"), "{said:?}");
    }

    #[test]
    fn two_figures_are_not_yet_a_pair() {
        let none: &[Modifier] = &[];
        let two = [("8%", percent(8.0), none), ("2%", percent(2.0), none)];
        for text in [
            "Prices range from 8% to 2% here.",
            "It took 8% and 2% from them.",
            "It rose 8%. From 2% it came.",
            "He got 8% of a fund from 2% of them.",
        ] {
            assert_eq!(told(text, &two), Vec::<String>::new(), "{text}");
        }
        let units = [("8%", percent(8.0), none), ("$2", money(2.0, "USD"), none)];
        assert_eq!(told("It went from 8% to $2.", &units), Vec::<String>::new());
    }
}

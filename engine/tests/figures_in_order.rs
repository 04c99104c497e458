//! Any text gives some answer: figures that lie in it, in order, none over another.

use gloss_engine::article::Article;
use gloss_engine::{figures, token};

/// Pieces that rules begin with, join at, or trip over.
const PIECES: &str = "0 1 2 3 12 29 30 31 99 1,000 1,2001 2.5 8.15 1999 2024 2016-02-29 5/6 13/13/2013 1.1.2020 999999999999999999 \
    0.00000000000000000001 ½ ⅔ 10^ - – / : , . ( ) % $ £ € ' ’ \" + × ^ ° # & ~ < > = é 😀 日本 3rd 2th 1990s '90s BC AD one two twenty \
    hundred thousand million half quarter dozen third and or to from between of the a in on at by for per than since until before after over \
    about at least more less May March Monday Mon last next this that every early late mid end today ago later days years weeks hours p.m. \
    GMT noon night o'clock km feet mph degrees dollars cents Rs USD percent points basis aged old times No. Section Boeing Easter Ramadan day \
    week month year century decade summer Q H1 FY25 m bn K G20 401 x";

#[test]
fn figures_lie_in_the_text_one_after_the_other() {
    let pieces: Vec<&str> = PIECES.split_whitespace().collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for round in 0..6000 {
        let mut text = String::new();
        for _ in 0..next(25) {
            text.push_str(pieces[next(pieces.len())]);
            text.push_str(["", " ", " ", " ", "\n"][next(5)]);
        }
        let published = (round % 2 == 0).then(|| "2016-02-29T10:20".parse().expect("an ISO date"));
        let article = Article::new(text.as_str());
        let mut end = 0;
        for figure in figures::find(&article, &token::tokenize(&article), published) {
            assert!(figure.span.start >= end, "{text:?}: one figure over another");
            assert!(!figure.span.of(&text).is_empty(), "{text:?}: a figure without words");
            end = figure.span.end;
        }
    }
}

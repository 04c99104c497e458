//! Articles come in, by paste and by hand, and are marked; whatever else comes in does no harm.

use std::time::Duration;

use serde_json::json;

use crate::page::{Mark, Page};

/// A short article with figures and names whose marks are certain.
pub(crate) const ARTICLE: &str = "Exports rose 18% to $8.6 billion\n\n\
    The ministry in Lisbon spent $5 billion in 2024, up 33 percent, President Ana Costa said.\n\n\
    Portugal sold less to Spain.";

pub(crate) fn pasting_an_article_marks_it(page: &Page) {
    page.open();
    page.paste(ARTICLE);
    check(page);
}

pub(crate) fn pasting_with_the_keyboard_marks_it(page: &Page) {
    page.open();
    page.fill("Article text", ARTICLE);
    page.press("Control+A");
    page.press("Control+X");
    page.press("Control+V");
    check(page);
}

pub(crate) fn an_article_typed_into_the_box_is_marked(page: &Page) {
    page.open();
    page.fill("Article text", ARTICLE);
    page.click("Annotate");
    check(page);
}

#[track_caller]
fn check(page: &Page) {
    page.wait_until_marked();
    let marks = page.marks();
    let is = |text: &str| marks.iter().find(|mark| mark.text == text);
    assert_eq!(
        is("$8.6 billion"),
        Some(&Mark {
            kind: "MONEY".to_owned(),
            text: "$8.6 billion".to_owned(),
            value: Some(json!({ "amount": 8_600_000_000_u64, "currency": "USD" })),
        }),
        "{marks:#?}"
    );
    assert!(is("18%").is_some_and(|mark| mark.kind == "PERCENT"), "{marks:#?}");
    assert!(is("Portugal").is_some_and(|mark| mark.kind == "PLACE"), "{marks:#?}");
}

pub(crate) fn rich_text_keeps_its_blocks_and_runs_nothing(page: &Page) {
    page.open();
    page.paste_rich(
        "not this",
        "<h1>Cork <i>exports</i></h1><p onclick='intruded=1'>They rose <b>18%</b>.</p>\
         <ul><li>Spain</li><li>Italy</li></ul>\
         <script>window.intruded = 1</script><img src='data:,x' onerror='window.intruded = 1'>\
         <svg onload='window.intruded = 1'></svg><style>body { display: none }</style>",
    );
    page.wait_until_marked();
    let text = page.script("return document.querySelector('#article').innerText;", vec![]);
    let text = text.as_str().unwrap_or_default().to_owned();
    assert!(!text.contains("not this") && !text.contains("intruded") && !text.contains("display"), "{text}");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is lost: {text}"));
    assert!(place("Cork exports") < place("They rose") && place("Spain") < place("Italy"));
    assert_eq!(page.texts("#article h1, #article h2, #article h3"), ["Cork exports"]);
    assert_eq!(page.script("return window.intruded ?? false;", vec![]), false);
    // Browsers may tell that they refused what was in the clipboard.
    let complaints = page.complaints();
    assert!(
        complaints.iter().all(|complaint| complaint.contains("Content Security Policy")),
        "{complaints:#?}"
    );
    assert_eq!(
        page.script("return document.querySelectorAll('#article :is(img, svg, script)').length", vec![]),
        0
    );
}

pub(crate) fn a_paste_without_text_is_told_and_takes_nothing(page: &Page) {
    page.open();
    page.paste(ARTICLE);
    page.wait_until_marked();
    let before = page.marks();
    for text in ["", "   \n\t ", "\r\n", "\u{feff}", "\0"] {
        page.paste(text);
        page.wait_for_words("no text");
        assert_eq!(page.marks(), before, "after {text:?}");
        page.click("Dismiss");
        page.wait_until("the page is silent", || page.texts(".notice").is_empty());
    }
    // The same at the box: blanks are no article, and stay as they were typed.
    page.click("New");
    page.wait_for_box();
    for text in ["", "  \n\t"] {
        page.fill("Article text", text);
        page.click("Annotate");
        page.wait_for_words("no text");
        assert_eq!(page.field("textarea"), text);
        page.click("Dismiss");
        page.wait_until("the page is silent", || page.texts(".notice").is_empty());
    }
}

pub(crate) fn strange_texts_are_shown_as_they_are(page: &Page) {
    // What comes in, and the paragraphs that are seen.
    let texts: &[(&str, &[&str])] = &[
        ("x", &["x"]),
        ("🙂🙂", &["🙂🙂"]),
        ("a\u{0}b $5", &["a\u{0}b $5"]),
        ("\u{feff}$5\r\n\r\n6%\r", &["$5", "6%"]),
        ("((((((((((", &["(((((((((("]),
        ("=1+1", &["=1+1"]),
        ("<b>5%</b> &amp; <script>intruded = 1</script>", &["<b>5%</b> &amp; <script>intruded = 1</script>"]),
    ];
    page.open();
    page.paste(ARTICLE);
    page.wait_until_marked();
    let before = page.marks();
    let check = |text: &str, paragraphs: &[&str]| {
        let shown = || {
            let script =
                "return [...document.querySelectorAll('#article > *')].map((block) => block.textContent);";
            page.script(script, vec![])
        };
        page.wait_until(&format!("{text:?} is shown, not {}", shown()), || shown() == json!(paragraphs));
        page.click("Undo");
        page.wait_until("the article is back", || page.marks() == before);
    };
    for (text, paragraphs) in texts {
        page.paste(text);
        check(text, paragraphs);
    }
    // Half of a pair, as JavaScript can hold it and Rust can't.
    let lone = "
        const data = new DataTransfer();
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        event.clipboardData.setData('text/plain', 'Half \\ud83d of a sign costs $5.');
        document.body.dispatchEvent(event);";
    page.script(lone, vec![]);
    check("half of a pair", &["Half \u{fffd} of a sign costs $5."]);
    assert_eq!(page.script("return window.intruded ?? false;", vec![]), false);
}

pub(crate) fn half_of_a_pair_in_the_box_is_read(page: &Page) {
    page.open();
    page.script("document.querySelector('textarea').value = 'Half \\ud83d of a sign costs $5.';", vec![]);
    page.click("Annotate");
    page.wait_for("#article mark[data-kind=MONEY]");
    assert_eq!(page.texts("#article > *"), ["Half \u{fffd} of a sign costs $5."]);
}

/// Nothing of a line is lost, however long it is.
pub(crate) fn a_line_of_a_megabyte_is_painted(page: &Page) {
    const SENTENCE: &str = "Exports rose 18% to $8.6 billion, said the ministry in Lisbon, while imports of the \
                            goods that households buy stood still. ";
    const PATIENCE: Duration = Duration::from_secs(20);
    let line = SENTENCE.repeat(1_000_000 / SENTENCE.len());
    let marks = 3 * line.matches("18%").count();
    page.open();
    page.paste(&line);
    let painted = || page.script("return document.querySelectorAll('#article mark').length;", vec![]);
    page.wait_within(PATIENCE, "the whole line is marked", || painted() == marks);
    let text = page.script("return document.querySelector('#article').textContent;", vec![]);
    assert!(text.as_str().is_some_and(|text| text.trim() == line.trim()), "some of the line is lost");
}

/// The page may stand still for as long as the engine reads, and the lists are made: the painting goes in slices. All is
/// measured in one run, the reading before and after, so that a busy machine slows both sides; painted in one go, the
/// article would take many times as long as it takes to be read.
pub(crate) fn a_megabyte_does_not_freeze_the_page(page: &Page) {
    page.open();
    let article = ARTICLE.repeat(1_000_000 / ARTICLE.len());
    let reading = "
        const before = performance.now();
        gloss.annotate(arguments[0]);
        return performance.now() - before;";
    let read = || page.script(reading, vec![article.as_str().into()]).as_f64().unwrap_or_default();
    let before = read().max(read());
    // The longest time between two beats is how long a reader would have waited for an answer.
    let beat = "
        window.longest = 0;
        let last = performance.now();
        setInterval(() => {
            const now = performance.now();
            window.longest = Math.max(window.longest, now - last);
            last = now;
        }, 5);";
    page.script(beat, vec![]);
    page.paste(&article);
    page.wait_until_marked();
    page.wait_within(Duration::from_secs(20), "the whole is read", || page.texts(".reading-line").is_empty());
    page.wait_until("the page answers again", || {
        page.promise("await new Promise(setTimeout)", vec![]).is_null()
    });
    let longest = page.script("return window.longest;", vec![]).as_f64().unwrap_or_default();
    let reading = before.max(read());
    assert!(
        reading > 0.0 && longest < 3.0 * reading,
        "frozen for {longest:.0} ms, where reading takes {reading:.0} ms"
    );
}

//! What other programs on the page can call.

use serde_json::json;

use crate::page::Page;

pub(crate) fn the_console_gets_plain_objects(page: &Page) {
    const ANNOTATE: &str = "
        const [text, options] = arguments;
        const annotated = gloss.annotate(text, options);
        const plain = (object) => Object.getPrototypeOf(object) === Object.prototype;
        return {
            plain: plain(annotated) && Array.isArray(annotated.spans) && annotated.spans.every(plain),
            exact: annotated.spans.every(({ start, end, text: words }) => text.slice(start, end) === words),
            same: annotated.text === text && annotated.unit === 'utf-16',
            spans: annotated.spans.map(({ start, end, label, text, value }) => [start, end, label, text, value]),
        };";
    page.open();
    let annotate =
        |text: &str| page.script(ANNOTATE, vec![json!(text), json!({ "published": "2025-06-02" })]);
    assert_eq!(
        annotate("Trade rose 5% last year."),
        json!({
            "plain": true,
            "exact": true,
            "same": true,
            "spans": [[11, 13, "PERCENT", "5%", 5], [14, 23, "DATE", "last year", "2024"]],
        })
    );
    // A sign beyond the first 65,536 is two units of JavaScript's.
    let annotated = annotate("🙂 Trade rose 5% last year.");
    assert_eq!(annotated["exact"], true);
    assert_eq!(annotated["spans"][0], json!([14, 16, "PERCENT", "5%", 5]));
}

pub(crate) fn the_console_is_told_of_a_wrong_date(page: &Page) {
    const THROWN: &str = "
        try {
            gloss.annotate('Trade rose 5% last year.', { published: 'zz' });
            return 'nothing';
        } catch (error) {
            return error instanceof Error ? error.message : 'no error';
        }";
    page.open();
    let thrown = page.script(THROWN, vec![]);
    assert!(thrown.as_str().is_some_and(|words| words.contains("published")), "{thrown}");
    // It can be called as before, with options and without.
    let spans = "return [gloss.annotate('It rose 5%.'), gloss.annotate('It rose 5%.', {})].map((a) => a.spans.length);";
    assert_eq!(page.script(spans, vec![]), json!([1, 1]));
}

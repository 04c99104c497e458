//! What a correction costs: a measure that is told and not judged, as the same page takes twice as long on a busy machine.

use crate::page::Page;

/// A thousand words of news.
const ARTICLE: &str = include_str!("thousand.txt");

/// So many corrections are measured, so many at a time: a driver waits for no script longer than half a minute.
const CORRECTIONS: usize = 100;
const AT_A_TIME: usize = 10;

/// Some of a hundred marks, spread over the article, each given another kind by its key; gives the milliseconds of script from
/// the key until the mark is another, which is the last thing that changes: the lists and the drawings come before it.
const CORRECT: &str = "
    const article = document.querySelector('#article');
    const places = [...article.querySelectorAll('mark[id]')].map(({ id }) => id);
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const rested = () => new Promise((done) => setTimeout(done, 120));
    const [from, to, all] = arguments;
    performance.clearMeasures();
    for (let edit = from; edit < to; edit += 1) {
        const place = places[Math.floor((edit * places.length) / all)];
        const mark = document.getElementById(place);
        mark.focus();
        await painted();
        const [key, kind] = mark.dataset.kind === 'EVENT' ? ['w', 'WORK'] : ['e', 'EVENT'];
        const changed = new Promise((done) => {
            const watch = new MutationObserver(() => {
                if (document.getElementById(place)?.dataset.kind !== kind) return;
                performance.measure('correction', 'key');
                watch.disconnect();
                done();
            });
            watch.observe(article, { attributes: true, childList: true, subtree: true });
        });
        performance.mark('key');
        mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await changed;
        await painted();
        await rested();
    }
    const measures = performance.getEntriesByName('correction', 'measure');
    return measures.map(({ duration }) => duration);";

pub(crate) fn a_hundred_corrections_are_painted(page: &Page) {
    page.read(ARTICLE);
    page.wait_for(".strip path");
    let mut took = Vec::new();
    for from in (0..CORRECTIONS).step_by(AT_A_TIME) {
        let some = page.promise(CORRECT, vec![from.into(), (from + AT_A_TIME).into(), CORRECTIONS.into()]);
        let some: Vec<f64> = serde_json::from_value(some.clone()).unwrap_or_else(|_| panic!("{some}"));
        took.extend(some);
    }
    assert_eq!(took.len(), CORRECTIONS);
    took.sort_unstable_by(f64::total_cmp);
    println!(
        "    a correction among {} marks: {:.1} ms of script in the middle, {:.1} ms for nine of ten, {:.1} ms at worst",
        page.texts("#article mark").len(),
        took[50],
        took[90],
        took[99]
    );
}

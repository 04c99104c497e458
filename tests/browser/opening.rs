//! The page opens, wherever it is hosted, and keeps to its policy.

use serde_json::json;

use crate::page::Page;

pub(crate) fn the_page_opens(page: &Page) {
    page.open();
    // A reader can paste or type at once. That the console is silent is checked after every test.
    assert_eq!(page.script("return document.activeElement.id;", vec![]), "article-text");
    assert_eq!(page.texts("h1"), ["Paste an article."]);
    assert_eq!(page.texts(".waiting, [role=status]:not(.offline)").concat(), "");
    page.press("x");
    assert_eq!(page.field("textarea"), "x");
}

pub(crate) fn the_page_opens_below_a_path(page: &Page) {
    page.open_below_a_path();
}

pub(crate) fn nothing_comes_from_elsewhere(page: &Page) {
    page.open();
    let script = "return performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin)
        .filter((origin) => origin !== location.origin);";
    assert_eq!(page.script(script, vec![]), json!([]));
}

pub(crate) fn the_host_says_what_it_should(page: &Page) {
    page.open();
    let headers = |path: &str| {
        let script = "
            const response = await fetch(arguments[0], { cache: 'no-store' });
            return Object.fromEntries(response.headers);";
        page.promise(script, vec![json!(path)])
    };
    let document = headers("./");
    assert_eq!(document["content-type"], "text/html; charset=utf-8");
    assert_eq!(document["cache-control"], "no-cache");
    assert_eq!(document["referrer-policy"], "no-referrer");
    assert_eq!(document["x-content-type-options"], "nosniff");
    assert_eq!(document["cross-origin-opener-policy"], "same-origin");
    let policy = document["content-security-policy"].as_str().unwrap_or_default();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");

    let program =
        page.script("return document.querySelector('link[as=fetch]').getAttribute('href');", vec![]);
    let program = headers(program.as_str().expect("the program is preloaded"));
    assert_eq!(program["content-type"], "application/wasm");
    assert_eq!(program["cache-control"], "public, max-age=31536000, immutable");
}

pub(crate) fn foreign_scripts_do_not_run(page: &Page) {
    page.open();
    let script = "
        const script = document.createElement('script');
        script.append('window.intruded = true');
        document.body.append(script);
        return window.intruded ?? false;";
    assert_eq!(page.script(script, vec![]), false);
    // The browser says that it refused; those that know of trusted types look at these first.
    page.wait_until("the refusal is told", || {
        page.complaints().iter().any(|words| {
            ["script-src", "require-trusted-types-for", "TrustedScript"].iter().any(|by| words.contains(by))
        })
    });
    // Scripts from elsewhere, words as markup, and foreign workers come no further.
    let refused = "
        const tried = {
            elsewhere: () => new Promise((done) => {
                const script = document.createElement('script');
                script.onerror = () => done('refused');
                script.onload = () => done('loaded');
                script.src = 'data:text/javascript,window.intruded=true';
                document.body.append(script);
            }),
            markup: async () => {
                document.createElement('p').innerHTML = '<img src=x onerror=\"window.intruded = true\">';
                await new Promise((done) => setTimeout(done, 200));
                return window.intruded ? 'ran' : 'refused';
            },
            worker: () => new Promise((done) => {
                new Worker('data:text/javascript,postMessage(1)').onmessage = () => done('ran');
                setTimeout(() => done('refused'), 500);
            }),
        };
        const told = {};
        for (const [name, what] of Object.entries(tried)) told[name] = await what().catch(() => 'refused');
        return told;";
    let refused = page.promise(refused, vec![]);
    assert_eq!(refused, json!({ "elsewhere": "refused", "markup": "refused", "worker": "refused" }));
    // Some browsers tell of a refusal a while later.
    while !page.complaints().is_empty() {
        page.promise("await new Promise((done) => setTimeout(done, 500));", vec![]);
    }
}

pub(crate) fn the_look_follows_the_wish_for_dark(page: &Page) {
    page.open();
    let light = brightness_of_the_ground(page);
    page.prefer_dark();
    page.open();
    let dark = brightness_of_the_ground(page);
    assert!(light > 200 && dark < 60, "light: {light}, dark: {dark}");
}

/// From 0, black, to 255, white.
fn brightness_of_the_ground(page: &Page) -> u32 {
    let colour = page.style("body", "background-color");
    let numbers = colour.split(|c: char| !c.is_ascii_digit());
    numbers.filter_map(|number| number.parse::<u32>().ok()).take(3).sum::<u32>() / 3
}

//! What every host should say with the page: the security policy, and how long a browser may keep what it got.
//!
//! The same lines reach the reader in three ways: as headers of our own server, as the file `_headers` that Netlify
//! and Cloudflare Pages read, and, on hosts that know neither, as a `<meta>` in the page.

use std::fmt::Write;

use crate::naming::is_named_by_content;

/// Nothing comes from elsewhere and nothing goes elsewhere; only WebAssembly may be compiled, no other code made.
const POLICY: &[&str] = &[
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",     // Its icon.
    "connect-src 'self'", // The page fetches its own .wasm.
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // Words become scripts nowhere; what may be parsed, and which workers run, is said in `www/guard.js`.
    "require-trusted-types-for 'script'",
    "trusted-types default",
];

/// Browsers obey this one only in a header.
const POLICY_IN_HEADER: &str = "frame-ancestors 'none'";

/// Stands in `index.html` where the policy goes.
pub const PLACE: &str = "content=\"POLICY\"";

const FOR_ALL: &[(&str, &str)] = &[
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// The policy as the page itself can state it.
pub fn policy_in_page() -> String {
    POLICY.join("; ")
}

/// The policy of the page as one file: it asks for nothing at all, and runs the scripts that are in it, known by their
/// hashes.
pub fn policy_of_one_file(scripts: &[String], style: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src {} 'wasm-unsafe-eval'", scripts.join(" ")),
        &format!("style-src {style}"),
        "img-src data:",
        "connect-src 'none'",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

/// The headers that go with the file `name`.
pub fn for_file(name: &str) -> Vec<(&'static str, String)> {
    let mut headers = for_all();
    headers.push(("Cache-Control", cache(name).to_owned()));
    headers
}

/// The file `_headers` for a site with these files.
pub fn headers_file<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    let mut rule = |path: &str, headers: &[(&str, String)]| {
        let _ = writeln!(text, "{path}");
        for (name, value) in headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    rule("/*", &for_all());
    // These hosts join the values of all rules that fit, so each file has its own rule for how long it keeps.
    rule("/", &[("Cache-Control", cache("index.html").to_owned())]);
    for name in names {
        rule(&format!("/{name}"), &[("Cache-Control", cache(name).to_owned())]);
    }
    text
}

fn for_all() -> Vec<(&'static str, String)> {
    let policy = format!("{}; {POLICY_IN_HEADER}", policy_in_page());
    let policy = ("Content-Security-Policy", policy);
    std::iter::once(policy).chain(FOR_ALL.iter().map(|&(name, value)| (name, value.to_owned()))).collect()
}

/// A name that tells the content never needs to be asked for again; all others are asked for each time.
fn cache(name: &str) -> &'static str {
    if is_named_by_content(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_in_the_page_leaves_out_what_only_a_header_can_say() {
        assert!(!policy_in_page().contains("frame-ancestors"));
        assert!(for_file("index.html")[0].1.ends_with("; frame-ancestors 'none'"));
    }

    #[test]
    fn each_file_has_one_rule_for_how_long_it_keeps() {
        let text = headers_file(["index.html", "boot-0123456789abcdef.js"].into_iter());
        assert!(text.starts_with("/*\n  Content-Security-Policy: default-src 'none'; "));
        assert!(text.ends_with(
            "/\n  Cache-Control: no-cache\n\
             /index.html\n  Cache-Control: no-cache\n\
             /boot-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
}

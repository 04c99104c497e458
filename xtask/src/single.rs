//! The page as one file: programs, scripts, styles and icon inside, opened from a disk or sent by mail.
//!
//! The scripts are those of the site but for `parts.js`, which says where the parts lie: there in files, here in elements
//! of the page. They are joined into one, those first that others need; the loaders of the programs stand before it.

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::headers;
use crate::naming::Files;

/// Where the parts lie in one file, and what the worker has of them.
const PARTS: &str = include_str!("single/parts.js");
const PARTS_OF_WORKER: &str = include_str!("single/worker-parts.js");

/// The scripts around the program.
const SCRIPTS: &[&str] = &["desk-door.js", "finder.js", "launch.js", "meter.js", "boot.js"];

/// What the skeleton of the page asks for, and has here.
const GUARD: &str = r#"<script src="guard.js"></script>"#;
const START: &str = r#"<script type="module" src="boot.js"></script>"#;
const STYLE: &str = r#"<link rel="stylesheet" href="style.css">"#;
const ICON: &str = r#"href="icons/gloss.svg""#;
const END: &str = "</body>";

/// What the skeleton says of files that are not beside this one.
const ELSEWHERE: &[&str] = &[r#"rel="manifest""#, r#"rel="modulepreload""#, r#"rel="preload""#];

/// Everything of the site that goes into the file.
pub struct Parts<'a> {
    /// `index.html`, with the place for the policy.
    pub skeleton: &'a str,
    /// What is in `www/`.
    pub www: &'a Files,
    /// The page: its loader, a plain script that makes `gloss_page`, and its program.
    pub page: (&'a str, &'a [u8]),
    /// The desk: a loader that makes `gloss_desk`, and its program.
    pub desk: (&'a str, &'a [u8]),
    /// The table of links.
    pub table: &'a [u8],
}

/// Writes the file.
pub fn page(parts: &Parts) -> Result<String> {
    let file = |name: &str| {
        let bytes = parts.www.get(name).with_context(|| format!("www/{name} is gone: bring it back"))?;
        std::str::from_utf8(bytes).with_context(|| format!("{name} is no text"))
    };
    let (style, guard) = (file("style.css")?, file("guard.js")?);
    let icon = BASE64_STANDARD.encode(file("icons/gloss.svg")?);
    let start = joined(&SCRIPTS.iter().map(|name| file(name)).collect::<Result<Vec<_>>>()?);
    let worker = format!("{PARTS_OF_WORKER}{}", plain(file("worker.js")?));
    let scripts = [guard, parts.page.0, parts.desk.0, &start];
    for text in scripts.into_iter().chain([style, &worker]) {
        if ["</script", "<!--", "</style"].iter().any(|end| text.contains(end)) {
            bail!("a script or style has words in it that would end it inside of a page");
        }
    }
    let [page, desk, table] =
        [("gloss-program", parts.page.1), ("desk-program", parts.desk.1), ("links-table", parts.table)]
            .map(|(id, bytes)| data(id, "application/octet-stream", &BASE64_STANDARD.encode(bytes)));
    let body = [
        page,
        desk,
        table,
        data("gloss-worker", "text/plain", &worker),
        format!("<script id=\"gloss-loader\">{}</script>\n", parts.page.0),
        format!("<script>{}</script>\n", parts.desk.0),
        format!("<script>{start}</script>\n"),
    ];
    let kept = parts.skeleton.lines().filter(|line| ELSEWHERE.iter().all(|link| !line.contains(link)));
    let mut html: String = kept.flat_map(|line| [line, "\n"]).collect();
    let policy = headers::policy_of_one_file(&scripts.map(hash), &hash(style));
    for (before, now) in [
        (headers::PLACE, format!("content=\"{policy}\"")),
        (STYLE, format!("<style>{style}</style>")),
        (ICON, format!("href=\"data:image/svg+xml;base64,{icon}\"")),
        (GUARD, format!("<script>{guard}</script>")),
        (START, String::new()),
        (END, body.concat() + END),
    ] {
        let Some((head, tail)) = html.split_once(before) else {
            bail!("index.html has no `{before}` any more: bring the single file up to date");
        };
        html = [head, &now, tail].concat();
    }
    Ok(html)
}

/// One script of many modules: their imports are there already, and nobody needs their exports.
fn joined(modules: &[&str]) -> String {
    let modules: String = std::iter::once(PARTS).chain(modules.iter().copied()).map(plain).collect();
    format!("(async () => {{\n\"use strict\";\n{modules}}})();\n")
}

/// A module without its imports and exports, each of which is on a line of its own.
fn plain(module: &str) -> String {
    let kept = module.lines().filter(|line| !line.starts_with("import "));
    kept.flat_map(|line| [line.strip_prefix("export ").unwrap_or(line), "\n"]).collect()
}

/// An element that holds data, which never runs.
fn data(id: &str, form: &str, content: &str) -> String {
    format!("<script type=\"{form}\" id=\"{id}\">{content}</script>\n")
}

/// What the policy knows a script or style by.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SKELETON: &str = include_str!("../../index.html");

    fn www(boot: &str) -> Files {
        [
            ("boot.js", boot),
            ("desk-door.js", "import { desk } from \"./parts.js\";\nexport async function ask() {}\n"),
            ("finder.js", "export const find = 1;\n"),
            ("guard.js", "guard();"),
            ("icons/gloss.svg", "<svg/>"),
            ("launch.js", "export function watchFiles() {}\n"),
            ("meter.js", "export const watchRequests = 2;\n"),
            ("style.css", "p { margin: 0 }"),
            ("worker.js", "import start from \"./gloss.js\";\nwork(start);\n"),
        ]
        .map(|(name, text)| (name.to_owned(), text.into()))
        .into()
    }

    fn written(boot: &str) -> Result<String> {
        let www = www(boot);
        let (page, desk) = (("let gloss_page;", &b"\0asm1"[..]), ("let gloss_desk;", &b"\0asm2"[..]));
        super::page(&Parts { skeleton: SKELETON, www: &www, page, desk, table: b"table" })
    }

    #[test]
    fn nothing_is_asked_for_from_elsewhere() {
        let page = written("import { ask } from \"./desk-door.js\";\nstart(ask);\n").unwrap();
        for elsewhere in [" src=", "import ", "export ", "manifest\"", "preload"] {
            assert!(!page.contains(elsewhere), "{elsewhere}: {page}");
        }
        assert_eq!(page.matches(" href=").count(), page.matches("href=\"data:").count());
        assert!(page.contains("AGFzbTE=") && page.contains("AGFzbTI=") && page.contains("start(ask);"));
    }

    #[test]
    fn each_script_is_known_to_the_policy_by_its_hash() {
        let page = written("start();\n").unwrap();
        let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap();
        let policy = policy.split('"').next().unwrap();
        assert!(policy.contains("connect-src 'none'") && !policy.contains("unsafe-inline"), "{policy}");
        let run = page.split("<script").skip(1).filter(|script| !script.starts_with(" type="));
        for script in run {
            let text = script.split_once('>').unwrap().1.split_once("</script>").unwrap().0;
            assert!(policy.contains(&hash(text)), "{text}");
        }
        assert_eq!(policy.matches("'sha256-").count(), 5);
    }

    #[test]
    fn a_script_that_would_end_itself_is_refused() {
        assert!(written("say(\"</script>\");\n").is_err());
    }
}

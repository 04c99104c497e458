//! Programs for Node that use the package as npm would have put it beside them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use xtask::browsers::on_path;
use xtask::site;

use crate::folder::Folder;
use crate::report::Lacks;

/// The package, and a way to run programs with it.
pub(crate) struct Program {
    package: PathBuf,
}

impl Program {
    pub(crate) fn new(package: PathBuf) -> Self {
        Self { package }
    }

    /// A file of the package.
    pub(crate) fn file(&self, name: &str) -> Result<String> {
        let path = self.package.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// Runs a module in Node and gives what it prints.
    pub(crate) fn run(&self, module: &str) -> Result<String> {
        let node = on_path("node").ok_or(Lacks("Node is not here: on Debian `apt-get install nodejs`"))?;
        let folder = Folder::new("node")?;
        site::replace(&folder.path().join("node_modules/gloss-news"), &site::read(&self.package)?)?;
        let main = folder.path().join("main.mjs");
        fs::write(&main, module)?;
        let output = Command::new(node).arg(&main).env("NO_COLOR", "1").output()?;
        let printed = String::from_utf8(output.stdout)?;
        let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
        ensure!(output.status.success() && complaints.is_empty(), "{printed}{complaints}");
        Ok(printed)
    }
}

pub(crate) fn node_gets_plain_objects(program: &Program) -> Result<()> {
    const MODULE: &str = r#"
        import { annotate, init, kinds } from "gloss-news";
        await Promise.all([init(), init()]);
        const text = "🙂 Trade rose 5% last year.";
        const annotated = annotate(text, { published: "2025-06-02" });
        const plain = (object) => Object.getPrototypeOf(object) === Object.prototype;
        console.log(plain(annotated), annotated.spans.every(plain), annotated.text === text, annotated.unit);
        for (const { start, end, label, text: words, value } of annotated.spans) {
            console.log(label, JSON.stringify(value), words === text.slice(start, end));
        }
        console.log(kinds().length, annotate("").spans.length);"#;
    assert_eq!(program.run(MODULE)?, "true true true utf-16\nPERCENT 5 true\nDATE \"2024\" true\n15 0\n");
    Ok(())
}

pub(crate) fn nothing_is_answered_before_the_start(program: &Program) -> Result<()> {
    const MODULE: &str = r#"
        import { annotate, encodeShare, init } from "gloss-news";
        const told = (error) => console.log(error.message);
        try { annotate("It rose 5%."); } catch (error) { told(error); }
        await encodeShare({ text: "", spans: [] }).catch(told);
        // A start that failed may be tried again.
        await init(new Uint8Array([1, 2, 3])).then(() => console.log("started"), () => console.log("failed"));
        await init();
        console.log(annotate("It rose 5%.").spans.length);"#;
    let first = "Gloss has not started yet: `await init()` first\n";
    assert_eq!(program.run(MODULE)?, format!("{first}{first}failed\n1\n"));
    Ok(())
}

pub(crate) fn what_is_wrong_is_told_with_words(program: &Program) -> Result<()> {
    const MODULE: &str = r#"
        import { annotate, decodeShare, encodeShare, format, init, link } from "gloss-news";
        await init();
        const told = async (asks) => {
            try {
                await asks();
                console.log("nothing");
            } catch (error) {
                console.log(error instanceof Error, error.message);
            }
        };
        await told(() => annotate("It rose.", { published: "zz" }));
        await told(() => annotate(7));
        await told(() => annotate("a".repeat(16_000_001)));
        await told(() => link({ text: "Spain", spans: [{ start: 0, end: 9, label: "PLACE" }] }));
        await told(() => link({ text: "Spain", spans: [{ start: 0, end: 5, label: "LAND" }] }));
        await told(() => format(annotate("Spain."), "word"));
        await told(() => format("Spain.", "brat"));
        await told(() => encodeShare({ text: "a ".repeat(200_000), spans: [] }));
        await told(() => decodeShare("https://gloss.example/#A" + "x".repeat(60)));
        await told(() => decodeShare("no link"));"#;
    let printed = program.run(MODULE)?;
    let lines: Vec<&str> = printed.lines().collect();
    let wanted = [
        "options.published must be an ISO date",
        "annotate() takes a text",
        "the text has more than 16 MB",
        "from 0 to 9 stand no words",
        "\"LAND\" is no kind of mark",
        "there is no format \"word\"; there are: ",
        "this is nothing that annotate() gives",
        "This article is too long for a link",
        "This link is incomplete",
        "There is no article in this link",
    ];
    assert_eq!(lines.len(), wanted.len(), "{printed}");
    for (line, words) in lines.iter().zip(wanted) {
        assert!(line.starts_with("true ") && line.contains(words), "{line}");
    }
    Ok(())
}

pub(crate) fn corrected_marks_are_linked_written_and_shared(program: &Program) -> Result<()> {
    const MODULE: &str = r#"
        import { annotate, decodeShare, encodeShare, format, init, link } from "gloss-news";
        await init();
        const text = "🙂 Ada Lindqvist paid $3 million in May.";
        const given = annotate(text, { published: "2025-06-02" });
        // The program knows better: the date goes, and Ada Lindqvist is a ship.
        given.spans = given.spans.filter(({ label }) => label !== "DATE");
        given.spans.find(({ label }) => label === "PERSON").label = "PRODUCT";
        console.log((await format(given, "doccano")).files[0].contents.split(",\"unit\"")[0]);
        console.log(JSON.stringify(link({ ...given, spans: [{ start: 3, end: 16, label: "ORG" }] })));
        const opened = await decodeShare(await encodeShare(given));
        console.log(opened.published, JSON.stringify(opened.spans.map(({ start, end, label, value }) => [start, end, label, value])));"#;
    assert_eq!(
        program.run(MODULE)?,
        "{\"text\":\"🙂 Ada Lindqvist paid $3 million in May.\",\"label\":[[2,15,\"PRODUCT\"],[21,31,\"MONEY\"]]\n\
         [{\"id\":1,\"label\":\"ORG\",\"name\":\"Ada Lindqvist\",\"aliases\":[],\"mentions\":[{\"start\":3,\"end\":16}]}]\n\
         2025-06-02 [[3,16,\"PRODUCT\",null],[22,32,\"MONEY\",{\"amount\":3000000,\"currency\":\"USD\"}]]\n"
    );
    Ok(())
}

pub(crate) fn a_worker_of_node_annotates(program: &Program) -> Result<()> {
    const MODULE: &str = r#"
        import { Worker, isMainThread, parentPort } from "node:worker_threads";
        import { annotate, init } from "gloss-news";
        if (isMainThread) {
            new Worker(new URL(import.meta.url)).once("message", (words) => console.log(words));
        } else {
            await init();
            parentPort.postMessage(annotate("Trade rose 5%.").spans[0].text);
        }"#;
    assert_eq!(program.run(MODULE)?, "5%\n");
    Ok(())
}

//! Files come in, chosen or dropped; what is no text, or too much of it, is refused with words.

use anyhow::{Context, Result};

use crate::folder::Folder;
use crate::page::Page;

/// Bytes as pictures begin with.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";

/// Words that the reader wrote and must not lose.
const TYPED: &str = "My own words.";

pub(crate) fn files_of_every_kind_are_opened(page: &Page) -> Result<()> {
    let folder = Folder::new("files")?;
    // Name, content, and the paragraphs that it should become.
    let files: &[(&str, &[u8], &[&str])] = &[
        (
            "plain.txt",
            b"Exports rose 18%.\n\nSpain bought less.\n",
            &["Exports rose 18%.", "Spain bought less."],
        ),
        ("old.txt", b"Caf\xe9s took 18% more.", &["Cafés took 18% more."]),
        ("notes.md", b"# Exports\n\nThey rose 18%.\n", &["Exports", "They rose 18%."]),
        (
            "page.html",
            b"<title>No</title><h1>Exports</h1><p>They <b>rose</b> 18%.</p><script>intruded = 1</script>",
            &["Exports", "They rose 18%."],
        ),
    ];
    page.open();
    for (name, content, paragraphs) in files {
        page.choose_file(&folder.file(name, content)?);
        page.wait_for("#article mark[data-kind=PERCENT]");
        assert_eq!(page.texts("#article > *"), *paragraphs, "{name}");
        page.click("New");
        page.wait_for_box();
    }
    assert_eq!(page.script("return window.intruded ?? false;", vec![]), false);
    Ok(())
}

pub(crate) fn files_that_cannot_be_read_are_refused_with_words(page: &Page) -> Result<()> {
    let folder = Folder::new("files")?;
    let picture = folder.file("picture.png", PICTURE)?;
    let huge = folder.file("huge.txt", "Trade rose 5%.\n".repeat(334_000).as_bytes())?;
    page.open();
    page.fill("Article text", TYPED);
    for (file, words) in [(picture, "does not hold plain text"), (huge, "Gloss reads up to 5 MB")] {
        page.choose_file(&file);
        page.wait_for_words(words);
        assert_eq!(page.field("textarea"), TYPED);
        page.click("Dismiss");
    }
    // The box is as good as before.
    page.fill("Article text", "Trade rose 5%.");
    page.click("Annotate");
    page.wait_for("#article mark[data-kind=PERCENT]");
    Ok(())
}

pub(crate) fn a_dropped_file_is_read_and_can_be_undone(page: &Page) {
    page.open();
    page.fill("Article text", TYPED);
    page.drop_file("report.txt", b"Exports rose 18%.");
    page.wait_for("#article mark[data-kind=PERCENT]");
    assert_eq!(page.texts("#article > *"), ["Exports rose 18%."]);
    page.click("Undo");
    page.wait_for_box();
    assert_eq!(page.field("textarea"), TYPED);
}

pub(crate) fn a_dropped_picture_is_refused_with_words(page: &Page) {
    page.open();
    page.fill("Article text", TYPED);
    page.drop_file("picture.png", PICTURE);
    page.wait_for_words("does not hold plain text");
    assert_eq!(page.field("textarea"), TYPED);
}

pub(crate) fn words_dragged_about_the_page_are_no_article(page: &Page) {
    const DRAG: &str = "
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/plain', 'Exports rose 18%.');
        for (const type of ['dragstart', 'dragover', 'drop', 'dragend']) {
            document.querySelector('textarea').dispatchEvent(
                new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }";
    page.open();
    page.fill("Article text", TYPED);
    page.script(DRAG, vec![]);
    // The page has had the time to read it.
    page.promise("await new Promise(requestAnimationFrame)", vec![]);
    assert_eq!(page.field("textarea"), TYPED);
}

impl Folder {
    /// Writes a file here and says where it is.
    fn file(&self, name: &str, content: &[u8]) -> Result<String> {
        let path = self.path().join(name);
        std::fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
        path.into_os_string().into_string().ok().context("this machine's temporary folder has an odd name")
    }
}

pub(crate) fn a_text_and_its_annotations_are_opened_together(page: &Page) -> Result<()> {
    const TEXT: &[u8] = "Müller paid 4% to Lima.".as_bytes();
    const MARKS: &[u8] =
        "T1\tORG 0 6\tMüller\nT2\tPERSON 0 4\tOslo\n#1\tAnnotatorNotes T1\tWho?\n".as_bytes();
    let marked = |page: &Page| {
        let marks = page.marks().into_iter().map(|mark| (mark.kind, mark.text));
        marks.collect::<Vec<_>>() == [("ORG".to_owned(), "Müller".to_owned())]
    };
    page.open();
    // Whichever comes first, and whatever else is among them.
    page.drop_files(&[("other.txt", b"Oslo waits."), ("report.ann", MARKS), ("report.txt", TEXT)]);
    page.wait_until("the marks lie on their text", || marked(page));
    assert_eq!(page.texts("#article p"), ["Müller paid 4% to Lima."]);
    assert!(page.texts("#notes").concat().contains("Who?"));
    page.click_on(".unplaced summary");
    assert_eq!(page.texts(".unplaced li"), ["“Oslo” stands nowhere in the text."]);
    page.click("New");
    let folder = Folder::new("brat")?;
    let (marks, text) = (folder.file("report.ann", MARKS)?, folder.file("report.txt", TEXT)?);
    page.choose_file(&format!("{marks}\n{text}"));
    page.wait_until("chosen, they do so too", || marked(page));
    // Annotations in which there are none leave an article like any other.
    page.click("New");
    page.drop_files(&[("report.ann", b""), ("report.txt", TEXT)]);
    page.wait_until("the text is read", || page.marks().iter().any(|mark| mark.kind == "PERCENT"));
    Ok(())
}

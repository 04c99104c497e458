//! Articles into the files of other programs, and back: Gloss JSON on the side of the page.

use gloss_engine::formats::json::{begin, key, text};
use gloss_engine::formats::{self, Annotated, Format, Refusal, gloss};

/// The files of an article in a format, and what is not in them.
pub(crate) fn write(format: &str, article: &str, marks: &str) -> Result<String, String> {
    let format = Format::from_word(format).ok_or("Gloss writes no such format.")?;
    let read = |json: &str| gloss::read(json).map(|read| read.dossier).map_err(|refusal| refusal.to_string());
    let (dossier, marks) = (read(article)?, read(marks)?.found.unwrap_or_default());
    let written = format.write(&Annotated::laid(dossier, marks));
    let mut out = String::from("{");
    key(&mut out, "files");
    out.push('[');
    for file in &written.files {
        begin(&mut out);
        out.push('{');
        for (name, words) in
            [("ending", file.ending), ("type", file.media_type), ("contents", &*file.contents)]
        {
            key(&mut out, name);
            text(&mut out, words);
        }
        out.push('}');
    }
    out.push(']');
    key(&mut out, "losses");
    out.push('[');
    for loss in &written.losses {
        begin(&mut out);
        text(&mut out, loss);
    }
    out.push_str("]}");
    Ok(out)
}

/// The article in a file, and what found no place, a line each.
pub(crate) fn open(file: &str, open: &str) -> Result<String, String> {
    match formats::read(file, Some(open).filter(|open| !open.is_empty())) {
        Ok(read) => {
            let lines = std::iter::once(gloss::write(&read.dossier)).chain(read.unplaced);
            Ok(lines.collect::<Vec<_>>().join("\n"))
        }
        Err(Refusal::Foreign) => Ok(String::new()),
        Err(refusal) => Err(refusal.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = r#"{"gloss":1,"unit":"code points","text":"Ana paid 4%.","found":[{"start":0,"end":3,"label":"PERSON"}],"steps":[[{"edit":"note","start":4,"end":8,"text":"How?"}]],"undone":0}"#;

    #[test]
    fn an_article_goes_out_with_what_is_lost_and_comes_back() {
        let answer = write("brat", ARTICLE, ARTICLE).unwrap();
        let start =
            r#"{"files":[{"ending":".txt","type":"text/plain","contents":"Ana paid 4%."},{"ending":".ann","#;
        assert!(answer.starts_with(start) && answer.ends_with(r#""losses":[]}"#), "{answer}");
        let conll = write("conll", ARTICLE, ARTICLE).unwrap();
        assert!(conll.contains(r#""losses":["1 note is not in this file: CoNLL has no place for it."]"#));

        let opened = open("T1\tPERSON 0 3\tAna\nT2\tPLACE 0 3\tOslo\n", "Ana paid 4%.").unwrap();
        let (json, told) = opened.split_once('\n').unwrap();
        assert_eq!(gloss::read(json).unwrap().dossier.found.map(|found| found.len()), Some(1));
        assert_eq!(told, "“Oslo” stands nowhere in the text.");
    }

    #[test]
    fn what_is_not_read_is_told_from_what_is_no_file_of_marks() {
        assert_eq!(open("{\"a\":1}", ""), Ok(String::new()));
        assert!(open("T1\tPERSON 0 3\tAna", "").unwrap_err().contains("Open the article first"));
        assert!(open(&ARTICLE[..60], "").unwrap_err().contains("incomplete"));
        assert!(write("pdf", ARTICLE, ARTICLE).is_err());
    }
}

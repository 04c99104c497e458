//! A file that a reader opens -> a dossier, whatever format it has: told by what is in it, never by its name.

use super::gathered::{Read, Refusal};
use super::{brat, gloss, json_lines, page, web_annotation};

/// Reads a file of one of the formats that are read. Where it speaks of a text that is not in it, as brat's and Web
/// Annotations do, that is the text of the article which is open, `open`.
pub fn read(file: &str, open: Option<&str>) -> Result<Read, Refusal> {
    let file = file.trim_start_matches('\u{feff}').trim_start();
    if file.len() > gloss::LONGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    if file.starts_with('<') {
        return whole(page::data(file).ok_or(Refusal::Foreign)?);
    }
    if file.starts_with(['{', '[']) {
        return match whole(file) {
            Err(Refusal::Foreign) => match web_annotation::read(file, open) {
                Err(Refusal::Foreign) => lines(file),
                other => other,
            },
            other => other,
        };
    }
    if !is_standoff(file) {
        return Err(Refusal::Foreign);
    }
    brat::read(open.ok_or(Refusal::NoText)?, file)
}

/// May this be a file that [`read`] reads, and not an article to be read by people? It looks at how the file starts, and
/// in a page for what lies in it.
#[inline]
pub fn is_known(file: &str) -> bool {
    let file = file.trim_start_matches('\u{feff}').trim_start();
    match file.chars().next() {
        Some('<') => page::data(file).is_some(),
        Some('{') => file[1..].trim_start().starts_with('"'),
        Some('[') => file[1..].trim_start().starts_with('{'),
        _ => is_standoff(file),
    }
}

/// Gloss JSON.
fn whole(json: &str) -> Result<Read, Refusal> {
    let read = gloss::read(json).map_err(|refusal| match refusal {
        gloss::Refusal::Foreign => Refusal::Foreign,
        gloss::Refusal::Damaged => Refusal::Damaged,
        gloss::Refusal::Newer => Refusal::Newer,
        gloss::Refusal::TooLarge => Refusal::TooLarge,
    })?;
    let unplaced = match read.left_out {
        0 => Vec::new(),
        1 => vec!["One mark or correction fits no place of the text.".to_owned()],
        more => vec![format!("{more} marks and corrections fit no place of the text.")],
    };
    Ok(Read { dossier: read.dossier, unplaced })
}

/// JSON lines, of which the first is the article.
fn lines(file: &str) -> Result<Read, Refusal> {
    let mut lines = file.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    // A single object may be written over several lines.
    if let Ok(read) = json_lines::read(file) {
        return Ok(read);
    }
    let mut read = json_lines::read(first)?;
    let more = lines.count();
    if more > 0 {
        read.unplaced.push(format!("The file holds {} articles; this is the first.", more + 1));
    }
    Ok(read)
}

/// Does the first line read like one of brat's: `T1<TAB>PLACE 0 4<TAB>Oslo`?
#[inline]
fn is_standoff(file: &str) -> bool {
    let line = file.lines().next().unwrap_or_default();
    let mut columns = line.split('\t');
    let id = columns.next().unwrap_or_default();
    let number = id.trim_start_matches(['T', '#', 'A', 'M', 'R', 'E', 'N']);
    let numbered = number.len() + 1 == id.len() && number.bytes().all(|byte| byte.is_ascii_digit());
    (numbered && !number.is_empty() || id == "*") && columns.next().is_some_and(|about| about.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::noted;
    use crate::formats::{Annotated, Format};

    #[test]
    fn every_format_that_is_read_is_recognised() {
        let article = noted();
        for format in [Format::Page, Format::Gloss, Format::WebAnnotation, Format::JsonLines, Format::Brat] {
            let files = format.write(&article).files;
            let file = &files[files.len() - 1].contents;
            assert!(is_known(file), "{format:?}");
            let read = read(file, Some(article.text())).unwrap();
            assert_eq!(Annotated::new(read.dossier).marks.len(), article.marks.len(), "{format:?}");
        }
    }

    #[test]
    fn an_article_is_none_of_them() {
        for file in [
            "",
            "Oslo paid.",
            "[Reuters] Oslo paid.",
            "{Sic} Oslo paid.",
            "T1 is a terminal.",
            "<p>Oslo</p>",
            "{\"a\":1}",
            "Table\tof figures",
        ] {
            assert_eq!(read(file, Some("Oslo")), Err(Refusal::Foreign), "{file}");
            assert!(!is_known(file) || file.starts_with("{\""), "{file}");
        }
    }

    #[test]
    fn of_several_lines_the_first_is_opened_and_that_is_said() {
        let line = r#"{"text":"Oslo paid.","spans":[{"start":0,"end":4,"label":"PLACE"}]}"#;
        let read = read(&format!("{line}\n{line}\n\n{line}\n"), None).unwrap();
        assert_eq!(read.unplaced, ["The file holds 3 articles; this is the first."]);
    }
}

//! Whatever the article, its marks and notes, what is written is read again; whatever the file, it is read or refused.

use super::gloss::{self, tests::Random};
use super::{Annotated, Format, Read, Refusal, brat, json_lines, page, web_annotation};
use crate::annotation::{Annotation, Kind, Modifier, Value};
use crate::entities;
use crate::span::Span;

/// The formats that are read, but for those that hold a dossier as it is.
const READ: [Format; 3] = [Format::JsonLines, Format::WebAnnotation, Format::Brat];

fn read(format: Format, files: &[String]) -> Result<Read, Refusal> {
    match format {
        Format::JsonLines => json_lines::read(&files[0]),
        Format::WebAnnotation => web_annotation::read(&files[0], None),
        _ => brat::read(&files[0], &files[1]),
    }
}

fn files(format: Format, annotated: &Annotated) -> Vec<String> {
    format.write(annotated).files.into_iter().map(|file| file.contents).collect()
}

type Told<'a> = (Span, Kind, Option<&'a Value>, &'a [Modifier]);

fn marks<'a>(annotated: &'a Annotated) -> Vec<Told<'a>> {
    let told = |mark: &'a Annotation| (mark.span, mark.kind, mark.value.as_ref(), &mark.modifiers[..]);
    annotated.marks.iter().map(told).collect()
}

#[test]
fn marks_values_and_notes_come_back() {
    let mut random = Random(0x1234_5678_9abc_def1);
    let mut brat_files = 0;
    for round in 0..1_500 {
        let annotated = Annotated::new(random.dossier());
        // brat knows no stretch that starts or ends with the end of a line, and nobody marks one.
        let ends = |span: Span| {
            let is_end = |c: Option<char>| matches!(c, Some('\n' | '\r'));
            let mut words = span.of(annotated.text()).chars();
            is_end(words.next()) || is_end(words.next_back())
        };
        let mut spans = annotated
            .marks
            .iter()
            .map(|mark| mark.span)
            .chain(annotated.noted.iter().map(|noted| noted.span));
        let fits_brat = !spans.any(ends);
        brat_files += usize::from(fits_brat);
        for format in READ.into_iter().filter(|&format| format != Format::Brat || fits_brat) {
            let files = files(format, &annotated);
            let read = read(format, &files).unwrap_or_else(|refusal| panic!("{refusal}: {files:?}"));
            assert!(read.unplaced.is_empty(), "{round} {format:?}: {:?} {files:?}", read.unplaced);
            let again = Annotated::new(read.dossier);
            assert_eq!(again.text(), annotated.text());
            assert_eq!(marks(&again), marks(&annotated), "{format:?}: {files:?}");
            assert_eq!(again.noted, annotated.noted, "{format:?}: {files:?}");
            if format != Format::Brat {
                let means = |of: &Annotated| entities::numbers(&of.entities, of.marks.len());
                assert_eq!(means(&again), means(&annotated), "{format:?}: {files:?}");
                assert_eq!(again.dossier.published, annotated.dossier.published);
            }
        }
        let html = &files(Format::Page, &annotated)[0];
        let inside = page::data(html).expect("it is in there");
        assert_eq!(gloss::read(inside).expect("it is whole").dossier, annotated.dossier);
    }
    assert!(brat_files > 300, "{brat_files}");
}

#[test]
fn files_with_any_byte_changed_are_read_or_refused() {
    let mut random = Random(41);
    for _ in 0..1_500 {
        let annotated = Annotated::new(random.dossier());
        for format in READ {
            let mut files = files(format, &annotated);
            for file in &mut files {
                let mut bytes = std::mem::take(file).into_bytes();
                for _ in 0..=random.below(4) {
                    let at = random.below(bytes.len());
                    let byte = random.below(128) as u8;
                    match (random.below(3), bytes.get_mut(at)) {
                        (0, Some(changed)) => *changed = byte,
                        (1, Some(_)) => drop(bytes.drain(at..)),
                        _ => bytes.push(byte),
                    }
                }
                *file = String::from_utf8_lossy(&bytes).into_owned();
            }
            if let Ok(read) = read(format, &files) {
                Annotated::new(read.dossier);
            }
        }
    }
}

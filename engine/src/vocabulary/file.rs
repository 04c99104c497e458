//! The list as a small file: `{"gloss words":1,"words":[{"words":"Belta","label":"ORG"},{"words":"May"}]}`. Words without
//! a label are never marked.

use super::{MOST, Vocabulary};
use crate::annotation::Kind;
use crate::formats::json::{Reader, begin, key, text};

/// The list on one line.
pub fn write(vocabulary: &Vocabulary) -> String {
    let mut out = String::from("{\"gloss words\":1,\"words\":[");
    for (words, meaning) in vocabulary.all() {
        begin(&mut out);
        out.push('{');
        key(&mut out, "words");
        text(&mut out, words);
        if let Some(kind) = meaning {
            key(&mut out, "label");
            text(&mut out, kind.label());
        }
        out.push('}');
    }
    out + "]}"
}

/// The list in a file; `None` where the file is another. Of words that make no sense none are learnt.
pub fn read(file: &str) -> Option<Vocabulary> {
    let mut vocabulary = Vocabulary::default();
    let (mut version, mut count) = (None, 0);
    let mut reader = Reader::new(file);
    reader.object(|reader, name| match name {
        "gloss words" => {
            version = reader.count()?;
            Some(())
        }
        "words" => reader.list(|reader| {
            let (mut words, mut label) = (None, None);
            reader.object(|reader, name| {
                match name {
                    "words" => words = reader.words()?,
                    "label" => label = reader.words()?,
                    _ => reader.pass()?,
                }
                Some(())
            })?;
            let meaning = label.as_deref().map(Kind::from_label);
            // A label that is not known is not the same as none.
            if let (Some(words), None | Some(Some(_))) = (words, meaning) {
                vocabulary.learn(&words, meaning.flatten());
            }
            count += 1;
            (count <= MOST * 2).then_some(())
        }),
        _ => reader.pass(),
    })?;
    (version == Some(1) && reader.ended()).then_some(vocabulary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_comes_back() {
        let mut list = Vocabulary::default();
        for (words, meaning) in [("Belta", Some(Kind::Org)), ("“May” \\ 5", None), ("é世", Some(Kind::Date))]
        {
            assert!(list.learn(words, meaning));
        }
        assert_eq!(read(&write(&list)), Some(list));
        assert_eq!(read(&write(&Vocabulary::default())), Some(Vocabulary::default()));
    }

    #[test]
    fn what_is_no_list_is_none_and_odd_words_are_left_out() {
        for file in [
            "",
            "[]",
            "{}",
            "{\"gloss\":1}",
            "{\"gloss words\":2}",
            "{\"gloss words\":1,\"words\":[",
            "{\"gloss words\":1} x",
        ] {
            assert_eq!(read(file), None, "{file}");
        }
        let odd = r#"{"words":[{"words":7},{"words":""},{"label":"ORG"},{"words":"x","label":"COLOUR"},3,{"words":"y"}],"gloss words":1}"#;
        assert_eq!(read(odd).map(|list| list.all().len()), Some(1));
    }
}

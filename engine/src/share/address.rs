//! The payload of a link, out of what messengers, mail programs and people make of the link.

use super::alphabet;

/// A shorter run of characters that checks nothing is no link of ours that lost something, but any other fragment.
const SHORTEST: usize = 40;

/// Only so many places are tried.
const MOST_STARTS: usize = 64;

/// The payload in what was pasted or stands in the address: a whole address, its fragment, or the payload alone, also
/// percent-encoded, broken into lines, quoted, or followed by what others append. `None` where no link of ours is in
/// it. Where no reading checks, the likeliest is given, so that opening it tells what is wrong.
pub fn payload(pasted: &str) -> Option<String> {
    let mut likeliest = String::new();
    let mut text: String = pasted.chars().filter(|c| !is_invisible(*c)).collect();
    // What passed two programs may be percent-encoded twice.
    for _ in 0..3 {
        for start in starts(&text) {
            for reading in [whole(start), unbroken(start)] {
                let reading = reading.trim_end_matches(['-', '_']);
                if checks(reading) {
                    return Some(reading.to_owned());
                }
                if reading.len() > likeliest.len() {
                    reading.clone_into(&mut likeliest);
                }
            }
        }
        let Some(decoded) = percent_decoded(&text) else { break };
        text = decoded;
    }
    (likeliest.len() >= SHORTEST).then_some(likeliest)
}

/// Where a payload may start: behind each `#`, the last one first; where there is none, at every word.
fn starts(text: &str) -> impl Iterator<Item = &str> {
    let words = text.match_indices(is_ours).filter(|&(at, _)| !text[..at].ends_with(is_ours));
    let plain = (!text.contains('#')).then_some(words).into_iter().flatten().map(|(at, _)| &text[at..]);
    text.rmatch_indices('#').map(|(at, _)| &text[at + 1..]).chain(plain).take(MOST_STARTS)
}

/// The characters of a payload up to the first other sign.
fn whole(text: &str) -> String {
    text.trim_start().chars().take_while(|c| is_ours(*c)).collect()
}

/// The same across the ends of lines, with what mail programs put there: blanks, `>` of a quotation, the `=` of
/// quoted-printable.
fn unbroken(text: &str) -> String {
    let mut characters = String::new();
    let mut rest = text.trim_start();
    loop {
        let end = rest.find(|c| !is_ours(c)).unwrap_or(rest.len());
        characters.push_str(&rest[..end]);
        rest = rest[end..].trim_start_matches('=');
        let Some(line) = rest.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n') else {
            return characters;
        };
        rest = line.trim_start_matches([' ', '\t', '>']);
    }
}

fn is_ours(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

/// Characters that programs slip between others and that nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn checks(payload: &str) -> bool {
    let end = payload.len().saturating_sub(alphabet::CHECK);
    end > 0 && payload[end..].chars().eq(alphabet::check(&payload[..end]))
}

/// The text with every `%41` as the sign it stands for; `None` where there is none.
fn percent_decoded(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let sign = (byte == b'%')
            .then(|| text.get(at + 1..at + 3).and_then(|digits| u8::from_str_radix(digits, 16).ok()))
            .flatten();
        decoded.push(sign.unwrap_or(byte));
        at += if sign.is_some() { 3 } else { 1 };
    }
    (decoded.len() < bytes.len()).then(|| String::from_utf8_lossy(&decoded).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "Ab3-_xyZ09qwertyuiopasdfghjklzxcvbnm-0123456789_-QWERTY";

    fn ours() -> String {
        BODY.chars().chain(alphabet::check(BODY)).collect()
    }

    #[track_caller]
    fn check(pasted: &str) {
        assert_eq!(payload(pasted).as_deref(), Some(&*ours()), "{pasted:?}");
    }

    #[test]
    fn a_link_is_read_as_it_was_made() {
        for before in
            ["", "#", "https://gloss.example/#", "HTTPS://GLOSS.EXAMPLE/app/index.html#", "file:///a/b.html#"]
        {
            check(&format!("{before}{}", ours()));
        }
    }

    #[test]
    fn a_percent_encoded_hash_is_a_hash() {
        check(&format!("https://gloss.example/%23{}", ours()));
        check(&format!("https://gloss.example/%2523{}", ours()));
    }

    #[test]
    fn a_wholly_percent_encoded_fragment_is_decoded() {
        let encoded = ours().bytes().fold(String::new(), |all, byte| format!("{all}%{byte:02X}"));
        check(&format!("https://gloss.example/#{encoded}"));
        check(&format!(
            "https%3A%2F%2Fgloss.example%2F%23{}",
            ours().replace('-', "%2D").replace('_', "%5f")
        ));
    }

    #[test]
    fn what_stands_behind_a_link_is_not_part_of_it() {
        for after in [
            ".", ")", ">", ",", "\n", ").\n", "+", " ", "/", "!", "”", "…", "_", "*", "]", "+and more",
            " and more words", "\r\n\r\nRegards",
        ] {
            check(&format!("https://gloss.example/#{}{after}", ours()));
        }
    }

    #[test]
    fn blanks_that_became_plus_signs_around_a_link_do_no_harm() {
        check(&format!("see+https://gloss.example/#{}+thanks", ours()));
        check(&format!("+{}+", ours()));
    }

    #[test]
    fn a_link_broken_into_lines_is_joined() {
        let (one, two) = BODY.split_at(30);
        let two: String = two.chars().chain(alphabet::check(BODY)).collect();
        for end in ["\n", "\r\n", " \n ", "\n> ", "\n> > ", "=\n", "=\r\n", "\u{200b}", "\u{ad}\n"] {
            check(&format!("https://gloss.example/#{one}{end}{two}"));
        }
    }

    #[test]
    fn what_sites_add_does_no_harm() {
        for after in ["?fbclid=IwAR0x", "&fbclid=IwAR0x", "&utm_source=mail", "?utm_source=x&utm_medium=y"] {
            check(&format!("https://gloss.example/#{}{after}", ours()));
        }
        check(&format!("https://gloss.example/?fbclid=IwAR0x#{}", ours()));
    }

    #[test]
    fn a_text_fragment_behind_it_does_no_harm() {
        check(&format!("https://gloss.example/#{}:~:text=China", ours()));
    }

    #[test]
    fn quotes_and_brackets_around_a_link_do_no_harm() {
        for (open, close) in [("<", ">"), ("(", ")"), ("“", "”"), ("\"", "\""), ("[link](", ")"), ("‘", "’")]
        {
            check(&format!("{open}https://gloss.example/#{}{close}", ours()));
            check(&format!("{open}{}{close}", ours()));
        }
    }

    #[test]
    fn other_fragments_are_no_links() {
        for other in [
            "",
            "#",
            "https://gloss.example/",
            "#top",
            "#:~:text=China",
            "Just a sentence, no link.",
            "#article-3",
        ] {
            assert_eq!(payload(other), None, "{other}");
        }
    }

    #[test]
    fn a_cut_link_is_given_as_it_is() {
        let cut = &ours()[..50];
        assert_eq!(payload(&format!("https://gloss.example/#{cut}")).as_deref(), Some(cut));
    }
}

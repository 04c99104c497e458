//! Numbers below 64 <-> the characters that survive in an address; and the check of a whole payload.

/// The characters of base64url (RFC 4648).
const CHARACTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many characters at the end of a payload are its check.
pub(super) const CHECK: usize = 4;

/// The character of a number below 64.
pub(super) fn character(digit: u8) -> char {
    char::from(CHARACTERS[usize::from(digit & 63)])
}

/// The number of a character; `None` for one that no payload has.
pub(super) fn digit(character: u8) -> Option<u8> {
    Some(match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    })
}

/// The check of what stands before it: three characters of 64 and, so that no mail program takes the last one for a
/// sign of the sentence, one of the 62 letters and digits.
pub(super) fn check(payload: &str) -> [char; CHECK] {
    // FNV-1a (Fowler, Noll, Vo), 64 bits.
    let hash = payload.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let mixed = hash ^ hash >> 32;
    let at = |place: u32| character((mixed >> (6 * place) & 63) as u8);
    [at(0), at(1), at(2), character((mixed >> 18 & 0xffff) as u8 % 62)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_character() {
        for number in 0..64 {
            assert_eq!(digit(character(number) as u8), Some(number));
        }
        assert_eq!(digit(b'+'), None);
    }

    #[test]
    fn a_check_ends_in_a_letter_or_digit_and_tells_changes() {
        let all: std::collections::BTreeSet<_> = (0..2000).map(|n| check(&format!("A{n}"))).collect();
        assert_eq!(all.len(), 2000);
        assert!(all.iter().all(|check| check[CHECK - 1].is_ascii_alphanumeric()));
    }
}

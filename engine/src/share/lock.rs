//! Links that a passphrase locks: bytes that nobody can read, as characters that survive in an address.
//!
//! What the bytes are is the business of whoever locks: the page asks the browser for AES-GCM. The payload of a locked
//! link is the letter `P`, the bytes in base64url, and the check.

use super::alphabet::{self, CHECK};

/// The letter of locked links.
pub(super) const LOCKED: char = 'P';

/// The payload of a locked link.
pub fn seal(bytes: &[u8]) -> String {
    let mut payload = String::from(LOCKED);
    payload.extend(digits(bytes).map(alphabet::character));
    payload.extend(alphabet::check(&payload));
    payload
}

/// The bytes of a locked link; `None` where it is none, or was changed on its way.
pub fn sealed(payload: &str) -> Option<Vec<u8>> {
    let body = checked(payload)?.strip_prefix(LOCKED)?;
    bytes(body, body.len() * 6 / 8)
}

/// A payload as bytes, to be locked.
pub fn plain(payload: &str) -> Option<Vec<u8>> {
    bytes(payload, (payload.len() * 6).div_ceil(8))
}

/// The payload of bytes that were unlocked.
pub fn unlocked(bytes: &[u8]) -> Option<String> {
    let payload: String = digits(bytes).map(alphabet::character).collect();
    // The last byte may have room for one character more than there was.
    let shorter = payload.get(..payload.len().saturating_sub(1))?;
    [&*payload, shorter].into_iter().find(|payload| checked(payload).is_some()).map(str::to_owned)
}

/// What stands before the check, where it checks.
fn checked(payload: &str) -> Option<&str> {
    let (body, check) = payload.split_at_checked(payload.len().checked_sub(CHECK)?)?;
    check.chars().eq(alphabet::check(body)).then_some(body)
}

/// Bytes as numbers of six bits; the last one ends in zeros.
fn digits(bytes: &[u8]) -> impl Iterator<Item = u8> {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
    (0..(bytes.len() * 8).div_ceil(6))
        .map(move |digit| (0..6).fold(0, |number, at| number << 1 | bit(digit * 6 + at)))
}

/// Characters as so many bytes; the last byte ends in zeros. `None` where a character is none of ours.
fn bytes(characters: &str, count: usize) -> Option<Vec<u8>> {
    let digits: Vec<u8> = characters.bytes().map(alphabet::digit).collect::<Option<_>>()?;
    let bit = |at: usize| digits.get(at / 6).map_or(0, |digit| digit >> (5 - at % 6) & 1);
    Some((0..count).map(|byte| (0..8).fold(0, |number, at| number << 1 | bit(byte * 8 + at))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locked_bytes_come_back_whatever_their_number() {
        for length in 0..40 {
            let bytes: Vec<u8> = (0..length).map(|at: u8| at.wrapping_mul(77) ^ 0x5a).collect();
            let payload = seal(&bytes);
            assert!(payload.starts_with('P') && payload.ends_with(|c: char| c.is_ascii_alphanumeric()));
            assert_eq!(sealed(&payload), Some(bytes));
            assert_eq!(sealed(&payload[1..]), None);
        }
    }

    #[test]
    fn a_payload_survives_as_bytes_whatever_its_length() {
        for length in 1..40 {
            let body = "Ab3-_xyZ09qwertyuiopasdfghjklzxcvbnm-0123456789"[..length].to_owned();
            let payload: String = body.chars().chain(alphabet::check(&body)).collect();
            assert_eq!(unlocked(&plain(&payload).unwrap()), Some(payload));
        }
    }
}

//! What is known of English words before an article is seen: which there are, how frequent they are, and which follow
//! which. A guess at the next byte is a sum over all words that could go on so.

use super::contents::Contents;
use super::piece::{Class, LONGEST_PIECE, class};
use super::script;

/// The share of everything, where shares are whole numbers.
pub(super) const WHOLE: u32 = 1 << 28;

/// The share of a level below 64: level 2n is one in 2^n, odd levels lie between.
fn share(level: usize) -> u32 {
    let whole = WHOLE >> (level / 2).min(28);
    // One over the square root of two is 46341 / 65536.
    if level.is_multiple_of(2) { whole } else { ((u64::from(whole) * 46_341) >> 16) as u32 }
}

/// One listed piece after another.
#[derive(Clone, Copy, Debug)]
struct Follower {
    piece: u16,
    /// The first byte of the piece.
    first: u8,
    /// How much likelier it is here than the shorter history says.
    excess: u32,
}

/// Listed followers: those of history `n` from `starts[n]` to `starts[n + 1]`, sorted by piece.
#[derive(Clone, Debug, Default)]
struct Followers {
    starts: Vec<u32>,
    all: Vec<Follower>,
    /// What is left for the shorter history, in 65536ths.
    left: Vec<u32>,
}

impl Followers {
    fn of(&self, history: usize) -> &[Follower] {
        &self.all[self.starts[history] as usize..self.starts[history + 1] as usize]
    }

    /// Lists those of the next history: pieces and shares, against the shares by the shorter one.
    fn push(&mut self, mut listed: Vec<(u16, u32)>, pieces: &[Box<[u8]>], shorter: impl Fn(u16) -> u32) {
        listed.sort_unstable();
        let (mut taken, mut given) = (0_u64, 0_u64);
        for &(piece, share) in &listed {
            taken += u64::from(share);
            given += u64::from(shorter(piece));
        }
        let whole = u64::from(WHOLE);
        // A history always leaves something to the shorter one.
        let free = whole.saturating_sub(taken).max(whole / 64);
        let other = whole.saturating_sub(given).max(whole / 64);
        let left = (free * 65536 / other).min(65536) as u32;
        self.all.extend(listed.into_iter().map(|(piece, share)| {
            let known = ((u64::from(shorter(piece)) * u64::from(left)) >> 16) as u32;
            let first = pieces[usize::from(piece)].first().copied().unwrap_or(0);
            Follower { piece, first, excess: share.saturating_sub(known) }
        }));
        self.starts.push(self.all.len() as u32);
        self.left.push(left);
    }
}

/// The words, their shares, and their followers.
#[derive(Clone, Debug)]
pub struct Words {
    /// Sorted; the first, of no bytes, stands for every word that is not listed.
    pieces: Vec<Box<[u8]>>,
    /// The shares of all pieces before.
    sums: Vec<u32>,
    /// Of 256 words after this piece, so many have a space before them.
    spaced: Vec<u8>,
    traits: Vec<[u8; 3]>,
    /// Where the pieces of each first byte start.
    roots: Vec<u32>,
    /// The shares of the first bytes.
    root: Box<Shares>,
    pairs: Followers,
    triples: Followers,
}

/// The shares of the next bytes as far as one history tells; the last is that of the piece's end.
pub(super) type Shares = [u32; 257];

/// The shares by no history, by one piece and by two.
pub(super) type Guess = [Shares; 3];

/// What stood before: the last piece, and the one before it.
pub(super) type History = [u16; 2];

/// Pieces that start alike, from the first to before the last, alike in so many bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Alike {
    pub(super) first: u32,
    pub(super) last: u32,
    depth: usize,
}

impl Alike {
    /// No pieces.
    pub(super) const NONE: Self = Self { first: 0, last: 0, depth: 0 };
}

impl Words {
    /// The words of some contents.
    pub fn new(contents: Contents) -> Self {
        let count = contents.pieces.len();
        let total: u64 = contents.levels.iter().map(|&level| u64::from(share(level))).sum();
        let mut sums = Vec::with_capacity(count + 1);
        let mut sum = 0_u64;
        sums.push(0);
        for &level in &contents.levels {
            sum += u64::from(share(level));
            sums.push((sum * u64::from(WHOLE) / total.max(1)) as u32);
        }
        let pieces: Vec<Box<[u8]>> = contents.pieces.into_iter().map(Into::into).collect();
        let roots = (0..=256).map(|byte| {
            pieces.partition_point(|piece| piece.first().is_none_or(|&first| usize::from(first) < byte))
                as u32
        });
        let roots = roots.collect();
        let mut words = Self {
            roots,
            sums,
            traits: contents
                .traits
                .iter()
                .map(|traits| traits.map(|level| level as u8))
                .chain(std::iter::repeat([0, 0, 15]))
                .take(count)
                .collect(),
            spaced: contents.spaced.iter().map(|&spaced| (spaced * 17).min(255) as u8).collect(),
            pairs: Followers { starts: vec![0], ..Followers::default() },
            triples: Followers { starts: vec![0], ..Followers::default() },
            root: Box::new([0; 257]),
            pieces,
        };
        words.root = Box::new(words.children(words.all()));
        let shares =
            |list: &[(u16, usize)]| list.iter().map(|&(piece, level)| (piece, share(level))).collect();
        for list in &contents.pairs {
            let sums = &words.sums;
            words.pairs.push(shares(list), &words.pieces, |piece| {
                sums[usize::from(piece) + 1] - sums[usize::from(piece)]
            });
        }
        let mut triples = contents.triples.iter();
        for list in &contents.pairs {
            // The triples of a history come in the order in which the file has its pairs, by rank; those of the
            // engine by place.
            let mut here: Vec<(u16, Vec<(u16, u32)>)> =
                list.iter().zip(&mut triples).map(|(&(piece, _), list)| (piece, shares(list))).collect();
            here.sort_unstable_by_key(|&(piece, _)| piece);
            for (piece, list) in here {
                let (pairs, sums) = (&words.pairs, &words.sums);
                let known = pairs.of(usize::from(piece));
                let left = u64::from(pairs.left[usize::from(piece)]);
                words.triples.push(list, &words.pieces, |next| {
                    let next = usize::from(next);
                    let excess = known
                        .binary_search_by_key(&next, |follower| usize::from(follower.piece))
                        .map_or(0, |at| known[at].excess);
                    excess + ((u64::from(sums[next + 1] - sums[next]) * left) >> 16) as u32
                });
            }
        }
        words
    }

    /// How many pieces are listed, with the one that stands for all others.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// Is none listed? Never, for a file that was read.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The share of a piece by itself.
    pub(super) fn own(&self, piece: usize) -> u32 {
        self.sums[piece + 1] - self.sums[piece]
    }

    /// The number of a piece; 0 where it is not listed.
    pub(super) fn number(&self, piece: &[u8]) -> u16 {
        self.pieces.binary_search_by(|other| (**other).cmp(piece)).map_or(0, |at| at as u16)
    }

    /// The number of a finished piece: a word that opens a sentence may be one written small.
    pub(super) fn meant(&self, piece: &[u8], opens: bool) -> u16 {
        let number = self.number(piece);
        if !opens || !piece.first().is_some_and(u8::is_ascii_uppercase) {
            return number;
        }
        let mut small = piece.to_vec();
        small[0] = small[0].to_ascii_lowercase();
        let small = self.number(&small);
        if small > 0 && (number == 0 || self.own(small.into()) > self.own(number.into())) {
            small
        } else {
            number
        }
    }

    /// The number of a piece as it stands in a text: the space before a sign does not count, nor which digits stand.
    pub(super) fn numbered(&self, piece: &[u8], opens: bool) -> u16 {
        match class(piece[0]) {
            Class::Letter => self.meant(piece, opens),
            Class::Digit => self.number(&[b'0'; LONGEST_PIECE][..piece.len().min(LONGEST_PIECE)]),
            Class::Sign | Class::Space => {
                let sign = [b' ', script::plain(piece[0])];
                let number = self.number(&sign[1..]);
                if number > 0 { number } else { self.number(&sign) }
            }
        }
    }

    /// Of 256 words after this piece, so many have a space before them.
    pub(super) fn spaced(&self, piece: u16) -> u8 {
        self.spaced[usize::from(piece)].clamp(4, 252)
    }

    /// How readily a mark starts at a piece and goes on with it, both below 8, and the kind it then has, or 15.
    pub(super) fn traits(&self, number: u16) -> [u8; 3] {
        self.traits[usize::from(number)]
    }

    pub(super) fn all(&self) -> Alike {
        Alike { first: 0, last: self.pieces.len() as u32, depth: 0 }
    }

    /// Those that go on with a byte.
    pub(super) fn narrowed(&self, alike: Alike, byte: u8) -> Alike {
        let Alike { first, last, depth } = alike;
        if depth == 0 {
            let (first, last) = (self.roots[usize::from(byte)], self.roots[usize::from(byte) + 1]);
            return Alike { first, last, depth: 1 };
        }
        let pieces = &self.pieces[first as usize..last as usize];
        let from = pieces.partition_point(|piece| piece.get(depth).is_none_or(|&other| other < byte)) as u32;
        let to = pieces.partition_point(|piece| piece.get(depth).is_none_or(|&other| other <= byte)) as u32;
        Alike { first: first + from, last: first + to, depth: depth + 1 }
    }

    /// Adds to the shares of the next bytes those of the pieces that start alike.
    pub(super) fn add(&self, alike: Alike, history: History, guess: &mut Guess) {
        let Alike { first, last, depth } = alike;
        if first >= last {
            return;
        }
        let mut known: Guess = [[0; 257]; 3];
        known[0] = if depth == 0 { *self.root } else { self.children(alike) };
        let [one, two] = history.map(usize::from);
        self.follow(&self.pairs, Some(one), alike, &mut known, 1);
        let pair = {
            let before = self.pairs.of(two);
            let at = before.binary_search_by_key(&one, |follower| usize::from(follower.piece)).ok();
            at.map(|at| self.pairs.starts[two] as usize + at)
        };
        self.follow(&self.triples, pair, alike, &mut known, 2);
        for (shares, known) in guess.iter_mut().zip(&known) {
            for (share, known) in shares.iter_mut().zip(known) {
                *share += known;
            }
        }
    }

    /// The shares of the next bytes of pieces that start alike, whatever stood before.
    fn children(&self, Alike { first, last, depth }: Alike) -> Shares {
        let mut shares = [0; 257];
        let mut at = first;
        while at < last {
            let Some(&byte) = self.pieces[at as usize].get(depth) else {
                shares[256] += self.own(at as usize);
                at += 1;
                continue;
            };
            let rest = &self.pieces[at as usize..last as usize];
            let next = at + rest.partition_point(|piece| piece.get(depth) <= Some(&byte)) as u32;
            shares[usize::from(byte)] += self.sums[next as usize] - self.sums[at as usize];
            at = next;
        }
        shares
    }

    /// Fills the shares of a history from those of the shorter one.
    fn follow(
        &self,
        lists: &Followers,
        history: Option<usize>,
        alike: Alike,
        known: &mut Guess,
        order: usize,
    ) {
        let shorter = known[order - 1];
        let Some(history) = history else {
            known[order] = shorter;
            return;
        };
        let left = u64::from(lists.left[history]);
        let shares = &mut known[order];
        for (share, shorter) in shares.iter_mut().zip(&shorter) {
            *share = ((u64::from(*shorter) * left) >> 16) as u32;
        }
        let all = lists.of(history);
        let from = all.partition_point(|follower| u32::from(follower.piece) < alike.first);
        for follower in &all[from..] {
            if u32::from(follower.piece) >= alike.last {
                break;
            }
            let byte = match alike.depth {
                0 if follower.piece == 0 => 256,
                0 => follower.first.into(),
                depth => self.pieces[usize::from(follower.piece)].get(depth).map_or(256, |&byte| byte.into()),
            };
            shares[byte] += follower.excess;
        }
    }
}

//! How the reader likes the page. It holds for every article.

/// What the reader chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The colours.
    pub look: Look,
    /// Are lines and lists set closer?
    pub dense: bool,
    /// Is the article shown and read out without its marks? The lists beside it stay.
    pub plain: bool,
    /// Do single keys, as "P" for a person, mean something (WCAG 2.1.4)?
    pub single_keys: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { look: Look::System, dense: false, plain: false, single_keys: true }
    }
}

impl Preferences {
    /// What the reader chose otherwise than the page has it, as words to be kept: "dark dense".
    pub fn words(self) -> String {
        let words = [
            self.look.label(),
            self.dense.then_some(DENSE),
            self.plain.then_some(PLAIN),
            (!self.single_keys).then_some(NO_KEYS),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The preferences of such words; what means nothing here is passed over.
    pub fn read(words: &str) -> Self {
        let mut preferences = Self::default();
        for word in words.split(' ') {
            match word {
                DENSE => preferences.dense = true,
                PLAIN => preferences.plain = true,
                NO_KEYS => preferences.single_keys = false,
                _ => {
                    let look = Look::ALL.into_iter().find(|look| look.label() == Some(word));
                    preferences.look = look.unwrap_or(preferences.look);
                }
            }
        }
        preferences
    }
}

const DENSE: &str = "dense";
const PLAIN: &str = "plain";
const NO_KEYS: &str = "no-single-keys";

/// The colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As the reader's system has it.
    System,
    /// Dark on light.
    Light,
    /// Brown on yellowed paper.
    Sepia,
    /// Light on dark.
    Dark,
}

impl Look {
    /// Every look, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Sepia, Self::Dark];

    /// Its name in the style sheet; `None` where the system's wish decides.
    pub fn label(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Sepia => Some("sepia"),
            Self::Dark => Some("dark"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_reader_chose_comes_back() {
        for look in Look::ALL {
            for bits in 0..8 {
                let preferences =
                    Preferences { look, dense: bits & 1 > 0, plain: bits & 2 > 0, single_keys: bits & 4 > 0 };
                assert_eq!(Preferences::read(&preferences.words()), preferences);
            }
        }
        assert_eq!(Preferences::default().words(), "", "who chose nothing leaves nothing behind");
    }

    #[test]
    fn words_that_mean_nothing_choose_nothing() {
        for words in ["", "   ", "DARK", "dark-ish", "{\"look\":\"dark\"}", "\0", "plain,dense"] {
            assert_eq!(Preferences::read(words), Preferences::default(), "{words:?}");
        }
        let later = Preferences::read("sepia columns=2 dense");
        assert_eq!((later.look, later.dense), (Look::Sepia, true), "of a later Gloss, what is known holds");
    }
}

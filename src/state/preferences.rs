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

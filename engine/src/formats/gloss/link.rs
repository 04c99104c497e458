//! What a link carries, as a dossier, and back: a link has less, so that the other way loses nothing.

use super::Dossier;
use crate::annotation::Annotation;
use crate::share::{Mark, Shared};

impl From<Shared> for Dossier {
    /// The marks have no values: those are worked out again.
    #[inline]
    fn from(shared: Shared) -> Self {
        let bare = |mark: &Mark| Annotation::new(mark.span, mark.kind, "");
        Self {
            text: shared.text,
            published: shared.published,
            found: Some(shared.found.iter().map(bare).collect()),
            edits: shared.edits,
            sections: shared.sections,
            ..Self::default()
        }
    }
}

impl From<Dossier> for Shared {
    /// Title, lost notes and what the figures stand for stay behind.
    #[inline]
    fn from(dossier: Dossier) -> Self {
        Self {
            text: dossier.text,
            published: dossier.published,
            found: dossier.found.iter().flatten().map(Mark::from).collect(),
            edits: dossier.edits,
            sections: dossier.sections,
        }
    }
}

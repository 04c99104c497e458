//! Which tagged texts teach, and which only measure.

/// One file of tagged texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    /// The folder of the set.
    pub(crate) set: &'static str,
    pub(crate) file: &'static str,
    /// How many sentences make a document, where the file marks none.
    pub(crate) per_document: usize,
    /// How much one of its sentences counts.
    pub(crate) weight: f32,
    /// Was it tagged by hand, whole and well? Where it was not, a sure reader may differ.
    pub(crate) trusted: bool,
}

const fn trusted(set: &'static str, file: &'static str, per_document: usize) -> Source {
    Source { set, file, per_document, weight: 1.0, trusted: true }
}

const fn doubted(set: &'static str, file: &'static str, per_document: usize) -> Source {
    Source { trusted: false, ..trusted(set, file, per_document) }
}

/// What the model is made from.
pub(crate) const LESSONS: &[Source] = &[
    doubted("gmb", "train.tsv.gz", 20),
    // Half of its names are not told: each sentence counts half.
    Source { weight: 0.5, ..doubted("fewnerd_partial", "train.tsv.gz", 1) },
    trusted("redocred", "train.tsv", 20),
    trusted("crossner_politics", "train.tsv", 1),
    trusted("crossner_politics", "dev.tsv", 1),
    trusted("crossner_other", "train.tsv", 1),
    trusted("crossner_other", "dev.tsv", 1),
    // Small, tagged with care, and of the texts that people read: each sentence counts more.
    Source { weight: 2.5, ..trusted("uner_ewt", "train.tsv", 20) },
    Source { weight: 2.0, ..doubted("meantime", "train.tsv", 20) },
    doubted("re3d", "train.tsv", 20),
    doubted("grobid_wiki", "train.tsv", 20),
    Source { weight: 2.0, ..doubted("gum", "train.tsv", 20) },
    doubted("wnut17", "train.tsv", 1),
    doubted("btc", "train.tsv", 1),
];

/// How much a drill counts.
pub(crate) const DRILL_WEIGHT: f32 = 0.35;

/// What only measures: no model, list or rule is made from these.
pub(crate) const CHECKS: &[Source] = &[
    trusted("uner_pud", "test.tsv", 20),
    trusted("redocred", "dev.tsv", 20),
    trusted("uner_ewt", "dev.tsv", 20),
    trusted("crossner_politics", "test.tsv", 1),
    trusted("gmb", "dev.tsv", 20),
    trusted("gum", "dev.tsv", 20),
    trusted("europarl", "test.tsv", 1),
    trusted("re3d", "dev.tsv", 20),
    trusted("meantime", "dev.tsv", 20),
    trusted("crossner_other", "test.tsv", 1),
];

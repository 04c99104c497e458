//! Agreements, laws, programmes and prizes by the word that their name ends with, and by name.

/// A name that ends so is a work.
pub(super) const HEADS: &str = "\
Accord Accords Act Agenda Agreement Agreements Amendment Award Awards Bill Charter Code Compact Constitution Convention \
Conventions Covenant Declaration Deal Directive Doctrine Initiative Law Manifesto Medal Memorandum Pact Plan Prize \
Programme Program Protocol Protocols Regulation Resolution Statute Strategy Treaty Vision";

/// Works of the news that no rule would find.
pub(super) const NAMED: &str = "\
Agenda 2030
Belt and Road
Belt and Road Forum
Belt and Road Initiative
Global Gateway
Green Deal
New Deal
Vision 2030";

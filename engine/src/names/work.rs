//! Agreements, laws, programmes and prizes by the word that their name ends with, and by name.

/// A name that ends so is a work.
pub(super) const HEADS: &str = include_str!("lists/own/work_heads.txt");

/// Works of the news that no rule would find.
pub(super) const NAMED: &str = include_str!("lists/own/works.txt");

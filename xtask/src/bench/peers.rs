//! What is compared: Gloss, and what a developer would pick instead.

use xtask::npm::Set;

/// A library that finds names or figures.
pub(super) struct Peer {
    /// What people call it.
    pub(super) name: &'static str,
    /// The file that asks it, in `bench/peers/`, without its ending.
    pub(super) file: &'static str,
    /// Its packages; none for Gloss.
    pub(super) packages: &'static [&'static str],
    /// What it finds, in words.
    pub(super) finds: &'static str,
}

/// In the order of the report.
pub(super) const PEERS: &[Peer] = &[
    Peer { name: "Gloss", file: "gloss", packages: &[], finds: "names, figures, dates, with values" },
    Peer {
        name: "wink-nlp",
        file: "wink",
        packages: &["wink-nlp", "wink-eng-lite-web-model"],
        finds: "figures, dates",
    },
    Peer {
        name: "compromise",
        file: "compromise",
        packages: &["compromise", "compromise-dates"],
        finds: "names, figures, dates with values",
    },
    Peer {
        name: "Recognizers-Text",
        file: "recognizers",
        packages: &["@microsoft/recognizers-text-suite"],
        finds: "figures, dates, with values",
    },
    Peer { name: "chrono", file: "chrono", packages: &["chrono-node"], finds: "dates alone, with values" },
];

/// Their packages, and the bundler.
pub(super) const SET: Set = Set {
    name: "peers",
    packages: &[
        ("@microsoft/recognizers-text-suite", "1.3.1"),
        ("chrono-node", "2.10.3"),
        ("compromise", "14.17.0"),
        ("compromise-dates", "3.9.0"),
        ("rolldown", "1.3.2"),
        ("wink-eng-lite-web-model", "1.8.1"),
        ("wink-nlp", "2.4.0"),
    ],
};

/// The versions of a library: "wink-nlp 2.4.0 with wink-eng-lite-web-model 1.8.1".
pub(super) fn versions(peer: &Peer) -> String {
    if peer.packages.is_empty() {
        return format!("{} {}", peer.name, env!("CARGO_PKG_VERSION"));
    }
    let version = |package: &&str| {
        let (name, version) = SET.packages.iter().find(|(name, _)| name == package)?;
        Some(format!("{name} {version}"))
    };
    peer.packages.iter().filter_map(version).collect::<Vec<_>>().join(" with ")
}

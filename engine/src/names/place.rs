//! Places by the word that their name ends or begins with.

/// A name that ends so is a place.
pub(super) const HEADS: &str = "\
Airport Archipelago Arena Avenue Basin Bay Beach Boulevard Bridge Building Canal Canyon Cape Castle Cathedral Cemetery \
Channel City Coast County Creek Dam Delta Desert District Emirate Emirates Empire Estuary Falls Field Forest \
Fort Garden Gardens Glacier Governorate Gulf Harbor Harbour Heights Highway Hill Hills Hotel Island Islands Isle \
Isles Kingdom Kingdoms Lagoon Lake Lakes Lane Manor Mansion Memorial Monument Mosque Mountain Mountains Municipality Museum Oblast Ocean \
Palace Park Pass Peninsula Plateau Plaza Port Prefecture Prison Province Rainforest Ranch Range Reef Region Republic \
Reservoir Ridge River Road Sea Sound Springs Square Stadium State Station Strait Straits Street Sultanate Temple Terminal Theater Theatre Territories Territory \
Tower Town Township Tunnel Valley Village Voivodeship Volcano Waterfall Zoo";

/// A name that begins so is a place.
pub(super) const LEADS: &str = "Camp Cape Fort Ft Lac Lake Loch Lough Mount Mt Port San Santa Sao";

/// What a place is called: "the town of", "Helmand province".
pub(super) const NOUNS: &str = "\
airport bay borough capital city commune county desert district governorate hamlet island lake mountain municipality \
neighborhood neighbourhood oblast parish peninsula port prefecture province region resort river settlement state suburb \
territory town township valley village volcano";

/// Words after which a place is likely.
pub(super) const LOCATIVES: &str = "across around in near outside throughout";

use super::words::Word;

/// "the West", but neither "the West Bank" nor "the west wind".
pub(super) fn is_the_west(words: &[Word], at: usize) -> bool {
    words[at].text == "West"
        && at.checked_sub(1).is_some_and(|before| matches!(&*words[before].text, "the" | "The"))
        && !words.get(at + 1).is_some_and(|next| next.is_name() || next.is_glued("-"))
}

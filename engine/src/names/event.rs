//! Events by the word that their name ends or begins with, and by name.

use super::gazetteer::Classes;
use super::words::{Shape, Word};

/// A name that ends so is an event.
pub(super) const HEADS: &str = "\
Biennale Carnival Championship Championships Conference Congress Contest Convention Crisis Cup Derby Earthquake Election \
Elections Expo Exposition Fair Festival Final Finals Forum Games Genocide Hearings Intifada Marathon Massacre Offensive \
Olympics Open Paralympics Playoffs Prix Rebellion Revolt Revolution Riots Series Summit Tournament Tsunami \
Uprising War Wars";

/// A name that begins so is an event: "Hurricane Ida", "Battle of Hastings".
pub(super) const LEADS: &str = "Battle Cyclone Hurricane Operation Siege Storm Typhoon";

/// What follows two countries when a war or a dispute between them is named: "Russia-Ukraine conflict".
pub(super) const CONFLICTS: &[&str] = &["conflict", "crisis", "dispute", "summit", "war"];

/// Holidays and feasts, when they are spoken of as such.
pub(super) const NAMED: &str = "\
Anzac Day
Armistice Day
Army Day
Australia Day
Bastille Day
Boxing Day
Canada Day
Chinese New Year
Christmas
Constitution Day
Day of Unity
Diwali
Earth Day
Easter
Eid al-Adha
Eid al-Fitr
Father's Day
Flag Day
Good Friday
Halloween
Hanukkah
Independence Day
International Women's Day
Labor Day
Labour Day
Liberation Day
Lunar New Year
May Day
Memorial Day
Mid-Autumn Festival
Mother's Day
National Day
New Year's Day
New Year's Eve
Nowruz
Passover
Ramadan
Remembrance Day
Republic Day
Rosh Hashanah
Spring Festival
St. Patrick's Day
Thanksgiving
Unity Day
Valentine's Day
Veterans Day
Victory Day
Women's Day
Yom Kippur";

/// What kind of election it is.
const ELECTIONS: &[&str] = &[
    "congressional",
    "election",
    "elections",
    "federal",
    "general",
    "gubernatorial",
    "legislative",
    "local",
    "mayoral",
    "municipal",
    "parliamentary",
    "presidential",
    "primaries",
    "primary",
    "provincial",
    "regional",
    "senate",
    "state",
];

/// Where an election named by year and place ends: "2020 United States presidential election".
pub(super) fn election(words: &[Word], at: usize) -> Option<usize> {
    let year = &words[at].text;
    if year.len() != 4 || words[at].shape != Shape::Other || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let names = (at + 1..words.len().min(at + 6))
        .take_while(|&place| words[place].is_name() || words[place].is_glued("-"))
        .count();
    let first = words.get(at + 1)?;
    let kinds = at + 1 + names;
    let end = (kinds..words.len().min(kinds + 4))
        .take_while(|&place| ELECTIONS.contains(&words[place].text.to_ascii_lowercase().as_str()))
        .filter(|&place| {
            words[place].text.to_ascii_lowercase().starts_with("election") || words[place].text == "primaries"
        })
        .last()?;
    (names > 0 && !first.any(Classes::CALENDAR | Classes::FUNCTION)).then_some(end + 1)
}

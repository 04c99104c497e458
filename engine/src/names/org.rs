//! Organisations by the word that their name ends with, or stands on.

/// A name that ends so is an organisation; "of", "for" and "on" may follow it inside the name.
pub(super) const HEADS: &str = "\
Academy Administration Agency Airlines Airways Alliance Army Assembly Association Associates Authority Bank Banking \
Battalion Board Brigade Brigades Broadcaster Broadcasting Bureau Cabinet Center Centers Centre Centres Chamber Church \
Club Coalition College Command Commission Commissariat Committee Communications Community Company Confederation Congress \
Consortium Constabulary Consulate Cooperative Corporation Corps Council Court Daily Department Directorate Division \
Duma Electric Electronics Embassy Enterprise Enterprises Entertainment Exchange Faculty Federation Fellowship Films \
Fleet Force Forces Foundation Front Fund Gazette Government Group Guard Guards Guild Herald Holding Holdings Hospital \
House Industries Inspectorate Institute Institution Insurance Jihad Journal Laboratories Laboratory League Legion \
Library Magazine Marines Media Militia Ministry Mission Motors Movement Navy Network Networks News Newspaper \
Observatory Office Orchestra Organisation Organization Parliament Partners Partnership Party Petroleum \
Pharmaceuticals Pictures Police Post Press Productions Publishers Publishing Radio Railways Records Regiment \
Reserve School Schools Secretariat Securities Senate Service Services Society Squad Squadron Studios \
Syndicate Systems Technologies Technology Telecom Telegraph Television Times Treasury Tribunal \
Tribune Trust TV Union United University Ventures Watch Workshop";

/// What a company's name ends with by law. A comma may stand before, a full stop after it.
pub(super) const COMPANY_ENDS: &str = "AB AG ASA BV Bhd Co Corp GmbH Inc Incorporated KG LLC LLP LP Limited Ltd NV OAO OJSC OOO Oyj PJSC PLC SA SE SpA plc";

/// What an organisation is called: "the newspaper", ", a German company,".
pub(super) const NOUNS: &str = "\
agency airline alliance band bank brand broadcaster carrier chain charity club company conglomerate consultancy corporation \
faction firm group insurer institute label lender magazine manufacturer militia movement network newspaper nonprofit \
organisation organization outlet party retailer startup subsidiary supplier team union university watchdog";

/// What organisations have: "Xanadu shares".
pub(super) const OWNED: &str =
    "employees executive executives shareholders shares spokesman spokeswoman stock subsidiary";

/// Organisations whose name no rule would find whole.
pub(super) const NAMED: &str = "\
al-Qaeda in the Arabian Peninsula
al-Qaeda in the Islamic Maghreb
Islamic State of Iraq and Syria
Islamic State of Iraq and the Levant
Bayern Munich
Bild
Bytedance
Caltech
Citi
Deutsche Telekom
Harvard
Honda
Hyundai
Inter Milan
JPMorgan
Juventus
Kia
LG
Mercedes-Benz
NHK
Nissan
PSG
Paris Saint-Germain
Princeton
RTL
Real Madrid
Renault
Spotify
Sputnik
Stanford
Stellantis
TSMC
Telegram
The Economist
WhatsApp
Yale
Yonhap
YouTube
ZDF";

/// Heads that a list with "and" may follow or precede: "Ministry of Trade and Industry".
pub(super) const LISTING: &[&str] = &[
    "Administration",
    "Agency",
    "Authority",
    "Board",
    "Bureau",
    "Centers",
    "Centre",
    "Center",
    "Commission",
    "Committee",
    "Community",
    "Corporation",
    "Council",
    "Department",
    "Directorate",
    "Exchange",
    "Faculty",
    "Federation",
    "Fund",
    "Institute",
    "Ministry",
    "Office",
    "Organisation",
    "Organization",
    "Programme",
    "School",
    "Service",
    "Union",
    "University",
];

use super::words::{Shape, Word};

/// Farther from the start of a block no dateline reaches.
const DATELINE: usize = 16;

/// Is it the agency in parentheses of "MINSK, 4 March (`NorNa`) -"?
pub(super) fn signs_dateline(words: &[Word], at: usize) -> bool {
    let around = at.checked_sub(1).and_then(|before| words.get(before..at + 4));
    at < DATELINE
        && matches!(around, Some([open, name, close, dash, _])
            if open.text == "(" && name.is_name() && close.text == ")" && matches!(&*dash.text, "-" | "—" | ":"))
}

/// Do the first letters of the words before `end` follow in parentheses: "Rikken Kokumin Partei (RKP)"?
pub(super) fn is_abbreviated(words: &[Word], start: usize, end: usize) -> bool {
    let Some([open, letters, close]) = words.get(end..end + 3) else { return false };
    let firsts =
        words[start..end].iter().filter(|word| word.is_name()).filter_map(|word| word.text.chars().next());
    open.text == "(" && close.text == ")" && letters.shape == Shape::Upper && letters.text.chars().eq(firsts)
}

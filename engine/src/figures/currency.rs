//! The currencies: codes and names after ISO 4217 (list one), signs and short names after CLDR and newspaper use.

use super::phrases::Phrases;
use super::scene::Scene;
use super::word::Word;
use std::sync::LazyLock;

/// A line a currency: its code, then its names in the singular and in small letters. The last names of the first
/// lines are those that stand for it alone: "dollar" is the US dollar where nothing else is said.
const CURRENCIES: &str = "\
USD us dollar|u.s. dollar|u.s dollar|american dollar|united states dollar|usa dollar|dollar|buck|greenback|us$|u.s.$|usd$|$|＄|dollar us
EUR euro|€|€ur
GBP british pound|pound sterling|uk pound|sterling pound|sterling|pound|quid|£|￡|gb£|uk£
JPY japanese yen|yen|¥|￥|jp¥
CNY chinese yuan|yuan renminbi|chinese renminbi|yuan|renminbi|rmb|kuai|cn¥|cnh|元
INR indian rupee|rupee|rs|rs.|₹|₨
RUB russian ruble|russian rouble|ruble|rouble|₽|rur
BYN belarusian ruble|belarusian rouble|byn|br
CHF swiss franc|sfr|fr.
AUD australian dollar|aussie dollar|a$|au$|aud$
CAD canadian dollar|loonie|c$|ca$|can$|cad$|cdn$
NZD new zealand dollar|kiwi dollar|nz$|nzd$
HKD hong kong dollar|hk$
SGD singapore dollar|singaporean dollar|s$|sg$
TWD new taiwan dollar|taiwan dollar|nt$
BRL brazilian real|real|reai|r$
MXN mexican peso|mx$|mex$
KRW south korean won|korean won|won|₩
SEK swedish krona|swedish kronor|swedish crown
NOK norwegian krone|norwegian kroner|norwegian crown
DKK danish krone|danish kroner|danish crown
ISK icelandic krona|icelandic króna
PLN polish zloty|zloty|złoty|zlotie|zł|zlotych
CZK czech koruna|czech crown|koruna|kč
HUF hungarian forint|forint
RON romanian leu|romanian lei|leu|lei|ron
BGN bulgarian lev|bulgarian leva|lev|leva
UAH ukrainian hryvnia|hryvnia|hryvna|₴
TRY turkish lira|lira|₺
ILS israeli shekel|new shekel|new israeli shekel|israeli new shekel|shekel|sheqel|nis|₪
SAR saudi riyal|saudi rial|riyal
QAR qatari riyal|qatari rial
OMR omani rial|omani riyal
YER yemeni rial|yemeni riyal
IRR iranian rial|rial
AED uae dirham|emirati dirham|united arab emirates dirham|dirham
MAD moroccan dirham
KWD kuwaiti dinar
BHD bahraini dinar
JOD jordanian dinar
IQD iraqi dinar
RSD serbian dinar
DZD algerian dinar
TND tunisian dinar
LYD libyan dinar
LBP lebanese pound|lebanese lira
EGP egyptian pound|egyptianpound|e£|l.e.|l.e|le
SYP syrian pound|syrian lira
SDG sudanese pound
SSP south sudanese pound
MYR malaysian ringgit|ringgit|rm
THB thai baht|baht|฿
IDR indonesian rupiah|rupiah|rp
PHP philippine peso|filipino peso|₱
VND vietnamese dong|dong|đồng|₫
PKR pakistani rupee|pakistan rupee
LKR sri lankan rupee|sri lanka rupee
NPR nepalese rupee|nepali rupee
MUR mauritian rupee
BDT bangladeshi taka|taka
ARS argentine peso|argentinian peso
CLP chilean peso
COP colombian peso
CUP cuban peso
DOP dominican peso
UYU uruguayan peso
PEN peruvian sol|sole
CRC costa rican colón|costa rican colon|₡
ZAR south african rand|rand
NGN nigerian naira|naira|₦
KES kenyan shilling|ksh|kshs
TZS tanzanian shilling
UGX ugandan shilling
SOS somali shilling
GHS ghanaian cedi|cedi|₵
ETB ethiopian birr|birr
ZMW zambian kwacha|kwacha
MWK malawian kwacha
BWP botswana pula|pula
AOA angolan kwanza|kwanza
MZN mozambican metical|metical
XAF central african franc|central african cfa franc
XOF west african franc|cfa franc|west african cfa franc
XPF cfp franc
CDF congolese franc
RWF rwandan franc
GEL georgian lari|lari|₾
AMD armenian dram|dram
AZN azerbaijani manat|azeri manat|manat|₼
KZT kazakh tenge|kazakhstani tenge|tenge|₸
UZS uzbek sum|uzbek som|uzbekistani sum
KGS kyrgyz som|kyrgyzstani som
TJS tajik somoni|tajikistani somoni|somoni
TMT turkmen manat|turkmenistani manat
MDL moldovan leu|moldovan lei
MKD macedonian denar|denar
ALL albanian lek|lek
BAM convertible mark|bosnian mark
MNT mongolian tugrik|tugrik|tögrög|mongolian tögrög|₮
MMK myanmar kyat|burmese kyat|kyat
KHR cambodian riel|riel
LAK lao kip|laotian kip|kip|₭
KPW north korean won
AFN afghan afghani|afghani
MOP macanese pataca|pataca
BND brunei dollar
FJD fijian dollar|fj$
JMD jamaican dollar|j$
TTD trinidad dollar|trinidad and tobago dollar|tt$
BBD barbadian dollar|bds$
BSD bahamian dollar
BZD belize dollar|bz$
GYD guyanese dollar
SRD surinamese dollar
XCD east caribbean dollar|ec$
NAD namibian dollar|n$
LRD liberian dollar
ZWL zimbabwean dollar|zimbabwe dollar|z$
BMD bermudian dollar|bermuda dollar
KYD cayman islands dollar|cayman dollar
PGK papua new guinean kina|kina
WST samoan tala|tala
TOP tongan paʻanga|paanga
SBD solomon islands dollar
VUV vanuatu vatu|vatu
BOB bolivian boliviano|boliviano
PYG paraguayan guarani|guarani|guaraní|₲
VES venezuelan bolivar|bolivar|bolívar|bolivare
GTQ guatemalan quetzal|quetzal|quetzale
HNL honduran lempira|lempira
NIO nicaraguan cordoba|cordoba|córdoba
PAB panamanian balboa|balboa
HTG haitian gourde|gourde
MVR maldivian rufiyaa|rufiyaa
BTN bhutanese ngultrum|ngultrum
SCR seychelles rupee|seychellois rupee
MGA malagasy ariary|ariary
ERN eritrean nakfa|nakfa
DJF djiboutian franc
GNF guinean franc
BIF burundian franc
KMF comorian franc
GMD gambian dalasi|dalasi
SLE sierra leonean leone|leone
LSL lesotho loti|loti|maloti
SZL swazi lilangeni|lilangeni
CVE cape verdean escudo
MRU mauritanian ouguiya|ouguiya
STN são tomé dobra|dobra
GIP gibraltar pound
FKP falkland pound|falkland islands pound
SHP saint helena pound
AWG aruban florin
ANG antillean guilder
DEM deutsche mark|german mark|deutschmark|deutschemark|d-mark
FRF french franc
BEF belgian franc
ITL italian lira|italian lire
ESP spanish peseta|peseta
NLG dutch guilder|guilder
ATS austrian schilling|schilling
FIM finnish markka|markka|finnish mark
GRD greek drachma|drachma
IEP irish pound|punt
PTE portuguese escudo|escudo
BTC bitcoin|₿
ETH ether|ethereum
XAU
XAG
XDR special drawing right";

/// Names that several currencies share and none owns.
const SHARED: &str = "peso|dinar|franc|krona|kronor|krone|kroner|shilling|mark|crown";

/// Parts of a currency: how many make one, then the currency and the names.
const SUBUNITS: &str = "\
100 USD cent|us cent|u.s. cent|american cent|¢|c
100 EUR euro cent|eurocent
100 AUD australian cent
100 CAD canadian cent
100 GBP penny|pence|p|pennie
100 RUB kopek|kopeck|copeck
100 INR paisa|paise
100 CNY fen
10 CNY jiao
100 MYR sen
10 USD dime";

/// Codes that are also words, and count only in capitals.
const WORDS: &str =
    "ALL TOP TRY CUP GEL MAD BAM PEN RUB CAD SOS MOP AMD BOB COP CLP ETH ERN ANG XAU LAK BIF MUR SAR HUF PAB";

/// A currency, and how many of the named parts make one of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Currency {
    /// The ISO 4217 code; empty where the name is shared and the text does not say whose it is.
    pub(super) code: &'static str,
    /// 100 for cents, 1 for dollars.
    pub(super) parts: u32,
    /// Is it only the most likely reading of a sign that others share?
    pub(super) assumed: bool,
}

/// Every code, name and sign.
static NAMES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut names = Phrases::new(0);
    for line in CURRENCIES.lines() {
        let (code, others) = line.split_at(3);
        names.add(code, code);
        for name in others.trim_start().split('|') {
            names.add(name, code);
        }
    }
    for name in SHARED.split('|') {
        names.add(name, "");
    }
    for line in SUBUNITS.lines() {
        for name in line.splitn(3, ' ').nth(2).unwrap_or_default().split('|') {
            names.add(name, line);
        }
    }
    names
});

/// Currencies of a hundred cents.
const OF_CENTS: &str = "USD EUR AUD CAD NZD HKD SGD TWD ZAR KES";

/// Whose cents are bare "cents"? Those of the currency told last, `told`, if it has any; of the US dollar otherwise.
pub(super) fn settle_cents(
    scene: &Scene,
    end: usize,
    currency: &mut Currency,
    told: &mut Option<&'static str>,
) {
    if currency.parts == 1 {
        if OF_CENTS.split(' ').any(|code| code == currency.code) {
            *told = Some(currency.code);
        }
    } else if currency.code == "USD"
        && scene.letters_before(end, 1).starts_with("cent")
        && !matches!(scene.letters_before(end, 2), "US" | "U.S." | "American")
    {
        currency.code = told.unwrap_or(currency.code);
        currency.assumed = true;
    }
}

/// Is this an ISO 4217 code in capitals?
pub(super) fn is_code(letters: &str) -> bool {
    letters.len() == 3 && by_code(letters).is_some()
}

fn by_code(letters: &str) -> Option<&'static str> {
    if letters.len() != 3 || !letters.is_ascii() {
        return None;
    }
    let (name, code) = NAMES.line(letters)?;
    let lower = letters.bytes().all(|byte| byte.is_ascii_lowercase());
    let fits = name == code && (letters == code || lower && !WORDS.split(' ').any(|word| word == code));
    fits.then_some(code)
}

/// The currency of a line of the tables, found under this name.
fn of_line(name: &'static str, line: &'static str) -> Currency {
    const BARE: &[&str] = &["$", "¥", "£", "dollar", "pound", "rupee", "lira", "real"];
    match line.len() {
        0 => Currency { code: "", parts: 1, assumed: true },
        3 => Currency { code: line, parts: 1, assumed: BARE.contains(&name) },
        _ => {
            let parts = if line.starts_with("100") { 100 } else { 10 };
            Currency { code: line.split(' ').nth(1).unwrap_or_default(), parts, assumed: true }
        }
    }
}

/// The currency of a sign.
fn by_name(name: &str) -> Option<Currency> {
    NAMES.line(name).map(|(name, line)| of_line(name, line))
}

/// Short names that stand before the number.
const BEFORE: &[&str] =
    &["Rs", "RS", "rs", "RM", "Rp", "Br", "RMB", "KSh", "Ksh", "DM", "NIS", "Kč", "L.E.", "L.E"];

/// The currency before a number: "$", "US$", "A$", "EUR", "Rs.", and the place behind it.
pub(super) fn before(scene: &Scene, at: usize) -> Option<(Currency, usize)> {
    let letters = scene.letters(at);
    if scene.word(at) == Word::Currency {
        let found = by_name(letters)?;
        return Some((found, at + 1));
    }
    if !scene.is_word(at) || letters.len() > 4 {
        return None;
    }
    if scene.word(at + 1) == Word::Currency && scene.glued(at + 1) {
        let found = named(scene, at, at + 2)
            .or_else(|| by_code(letters).map(|code| Currency { code, parts: 1, assumed: false }))?;
        return Some((found, at + 2));
    }
    let next = if scene.word(at + 1) == Word::Stop && scene.glued(at + 1) { at + 2 } else { at + 1 };
    if !matches!(scene.word(next), Word::Digits | Word::Currency) {
        return None;
    }
    if let Some(code) = by_code(letters) {
        return Some((Currency { code, parts: 1, assumed: false }, at + 1));
    }
    // "Rs 500", "Rs. 20", "RM20"
    if BEFORE.contains(&letters) {
        let (name, line, _) = NAMES.longest(scene, at, &['.']).or_else(|| NAMES.longest(scene, at, &[]))?;
        return Some((of_line(name, line), next));
    }
    if letters == "R" && scene.glued(at + 1) {
        return Some((Currency { code: "ZAR", parts: 1, assumed: true }, at + 1));
    }
    None
}

/// "120 MEUR": millions of a currency, written before its code.
pub(super) fn in_millions(scene: &Scene, at: usize) -> Option<(Currency, usize)> {
    let code = scene.letters(at).strip_prefix('M').filter(|code| is_code(code))?;
    by_code(code).map(|code| (Currency { code, parts: 1, assumed: false }, at + 1))
}

/// The currency behind a number: "euros", "Swiss francs", "€", "SEK", "p".
pub(super) fn after(scene: &Scene, at: usize) -> Option<(Currency, usize)> {
    let hyphen = scene.past_hyphen(at);
    if scene.word(hyphen) == Word::Currency {
        // "5 €", but in "10 $20" the sign belongs to what follows.
        let foreign =
            !scene.glued(hyphen) && scene.word(hyphen + 1) == Word::Digits && scene.glued(hyphen + 1);
        return if foreign { None } else { Some((by_name(scene.letters(hyphen))?, hyphen + 1)) };
    }
    if !scene.is_word(hyphen) {
        return None;
    }
    let letters = scene.letters(hyphen);
    if letters.len() == 1
        && !(scene.glued(hyphen) && letters == "p" || letters == "c" && !scene.is_word(hyphen + 1))
    {
        return None;
    }
    // The longest name wins: "US dollars" before "US".
    let (name, line, end) = NAMES.longest(scene, hyphen, &[])?;
    // A code in small letters may be a word: "all", "top".
    if name == line && end == hyphen + 1 {
        return by_code(letters).map(|code| (Currency { code, parts: 1, assumed: false }, end));
    }
    Some((of_line(name, line), end))
}

/// The currency that the tokens from `start` up to `end` name.
fn named(scene: &Scene, start: usize, end: usize) -> Option<Currency> {
    let (name, line, found) = NAMES.longest(scene, start, &[])?;
    (found == end).then(|| of_line(name, line))
}

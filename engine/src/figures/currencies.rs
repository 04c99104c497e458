//! The currencies: codes and names after ISO 4217 (list one), signs and short names after CLDR and newspaper use.

use super::phrases::Phrases;
use std::sync::LazyLock;

/// A line a currency: its code, then its names in the singular and in small letters. The last names of the first
/// lines are those that stand for it alone: "dollar" is the US dollar where nothing else is said.
pub(super) const CURRENCIES: &str = "\
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
QAR qatari riyal|qatari rial|qr
OMR omani rial|omani riyal
YER yemeni rial|yemeni riyal
IRR iranian rial|rial
AED uae dirham|emirati dirham|united arab emirates dirham|dirham|dh|dhs
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
BDT bangladeshi taka|taka|tk
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
ZWG zimbabwe gold|zig
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
XCG caribbean guilder
SVC salvadoran colón|salvadoran colon
SLL old leone
VED digital bolivar
CLF unidad de fomento
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
100 UAH kopiyka
100 TRY kurus|kuruş
100 PLN grosz|groszy
100 ILS agora|agorot
100  centavo|centime
100 CNY fen
10 CNY jiao
100 MYR sen
10 USD dime";

/// Codes that are also words, and count only in capitals.
pub(super) const WORDS: &str =
    "ALL TOP TRY CUP GEL MAD BAM PEN RUB CAD SOS MOP AMD BOB COP CLP ETH ERN ANG XAU LAK BIF MUR SAR HUF PAB";

/// Short names that stand before the number, and mean money whatever the number: "Rs 5", "RM20".
pub(super) const BEFORE: &[&str] = &[
    "Rs", "RS", "rs", "RM", "Rp", "Br", "RMB", "KSh", "Ksh", "DM", "NIS", "Kč", "L.E.", "L.E", "Dh", "Dhs",
    "Tk", "QR",
];

/// Letters that newspapers of one country write before a sum, with its code. Elsewhere they mean other things, so
/// they stand for money only before a large sum: "N500 million", "R50m", "Sh20,000".
pub(super) const LETTERS: &str = "N:NGN R:ZAR P:PHP K: Sh: Shs: SR:SAR BD:BHD KD:KWD RO:OMR JD:JOD LE:EGP Rf:MVR \
    Nu:BTN Bt:THB Ft:HUF Kz:AOA Le:SLE TL:TRY CFA: FCFA: MK:MWK Afs:AFN NRs:NPR GH:GHS Bs:";

/// Names that newspapers also write before a sum: "euros 3bn", "Rupees 5,000".
pub(super) const NAMED_BEFORE: &str = "euro euros pounds dollars rupees ringgit rupiah naira baht yuan yen pesos rand taka shillings cedis kwacha birr francs";

/// Currencies of a hundred cents.
pub(super) const OF_CENTS: &str = "USD EUR AUD CAD NZD HKD SGD TWD ZAR KES";

/// Every code, name and sign.
pub(super) static NAMES: LazyLock<Phrases> = LazyLock::new(|| {
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

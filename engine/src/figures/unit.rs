//! Units of measure, after the BIPM's SI brochure (9th edition) and NIST Handbook 44, appendix C.

use super::phrases::Phrases;
use super::scene::Scene;
use super::word::Word;
use std::sync::LazyLock;

/// A line a unit: its name in the singular, a colon, what it is in SI units, a colon, other names and symbols.
/// Symbols whose case tells something stand as the brochure writes them; a name matches in either number.
const UNITS: &str = "\
meter:1 m:metre|m|mtr
kilometer:1e3 m:kilometre|km|kms|klick
centimeter:1e-2 m:centimetre|cm|cms
millimeter:1e-3 m:millimetre|mm
micrometer:1e-6 m:micrometre|micron|µm|μm
nanometer:1e-9 m:nanometre|nm
picometer:1e-12 m:picometre|pm
attometer:1e-18 m:attometre
decimeter:1e-1 m:decimetre|dm
mile:1609.344 m:mi
yard:0.9144 m:yd|yds
foot:0.3048 m:feet|ft
inch:0.0254 m:in|inche
nautical mile:1852 m:nmi|nautical-mile
furlong:201.168 m:
fathom:1.8288 m:
light-year:9460730472580800 m:light year|lightyear|ly
parsec:3.0857e16 m:
astronomical unit:149597870700 m:
square meter:1 m²:square metre|sq m|sqm|m²|m2|sq. m|sq metre|sq meter
square kilometer:1e6 m²:square kilometre|sq km|sqkm|km²|km2|sq. km|sq kilometre|sq kilometer
square centimeter:1e-4 m²:square centimetre|sq cm|cm²|cm2
square millimeter:1e-6 m²:square millimetre|mm²|mm2
square mile:2589988.110336 m²:sq mi|sq. mi|sq mile|mi²|sq. mile
square foot:0.09290304 m²:square feet|sq ft|sqft|sq. ft|ft²|sq feet|sq foot|sq. feet
square yard:0.83612736 m²:sq yd|sq yard
square inch:0.00064516 m²:sq in|sq inch|square inche
acre:4046.8564224 m²:
hectare:1e4 m²:ha
liter:1e-3 m³:litre|l|L|lit
milliliter:1e-6 m³:millilitre|ml|mls|mL
centiliter:1e-5 m³:centilitre|cl
deciliter:1e-4 m³:decilitre|dl
hectoliter:0.1 m³:hectolitre|hl
gallon:0.003785411784 m³:gal|gals|us gallon|imperial gallon
pint:0.000473176473 m³:pt
quart:0.000946352946 m³:qt
barrel:0.158987294928 m³:bbl|bbls|barrels of oil|barrel of oil
bushel:0.03523907016688 m³:
cup:0.0002365882365 m³:
tablespoon:0.0000147867648 m³:tbsp
teaspoon:0.00000492892159 m³:tsp
fluid ounce:0.0000295735296 m³:fl oz
cubic meter:1 m³:cubic metre|cu m|m³|m3|cbm|cu. m
cubic kilometer:1e9 m³:cubic kilometre|km³|km3
cubic centimeter:1e-6 m³:cubic centimetre|cc|cm³|cm3|cu cm
cubic foot:0.028316846592 m³:cubic feet|cu ft|ft³|cu. ft
cubic yard:0.764554857984 m³:cu yd
cubic mile:4168181825.44 m³:
cubic inch:0.000016387064 m³:cu in|cubic inche
acre-foot:1233.48183754752 m³:acre foot|acre feet|acre-feet|acre·ft
gram:1e-3 kg:gramme|g|gs|gm|gms|grm
kilogram:1 kg:kilogramme|kg|kgs|kilo
milligram:1e-6 kg:milligramme|mg|mgs
microgram:1e-9 kg:microgramme|µg|μg|mcg
nanogram:1e-12 kg:ng
tonne:1e3 kg:metric ton|metric tonne|t|mt
ton:907.18474 kg:
short ton:907.18474 kg:
long ton:1016.0469088 kg:
pound:0.45359237 kg:lb|lbs|pound-mass
ounce:0.028349523125 kg:oz
troy ounce:0.0311034768 kg:
stone:6.35029318 kg:st
carat:2e-4 kg:
kiloton:1e6 kg:kilotonne|kt
megaton:1e9 kg:megatonne
gigaton:1e12 kg:gigatonne
meter per second:1 m/s:m/s|mps
kilometer per second:1e3 m/s:km/s
kilometer per hour:0.2777777777777778 m/s:km/h|kph|kmh|kmph|km/hr
mile per hour:0.44704 m/s:mph|mi/h
foot per second:0.3048 m/s:ft/s
knot:0.5144444444444445 m/s:kn
watt:1 W:W
kilowatt:1e3 W:kW|kw|KW
megawatt:1e6 W:MW|mw|MWe
gigawatt:1e9 W:GW|gw
terawatt:1e12 W:TW
horsepower:745.6998715822702 W:hp|bhp
joule:1 J:J
kilojoule:1e3 J:kJ|kj
megajoule:1e6 J:MJ
gigajoule:1e9 J:GJ
watt hour:3600 J:watt-hour|Wh|wh
kilowatt hour:3.6e6 J:kilowatt-hour|kWh|kwh|KWh
megawatt hour:3.6e9 J:megawatt-hour|MWh|mwh
gigawatt hour:3.6e12 J:gigawatt-hour|GWh
terawatt hour:3.6e15 J:terawatt-hour|TWh
calorie:4.184 J:cal
kilocalorie:4184 J:kcal
british thermal unit:1055.05585262 J:btu|BTU
electronvolt:1.602176634e-19 J:eV
therm:105505585.262 J:
byte:8 bit:
kilobyte:8e3 bit:KB|kb|kB
megabyte:8e6 bit:MB|mb
gigabyte:8e9 bit:GB|gb|gig
terabyte:8e12 bit:TB|tb
petabyte:8e15 bit:PB
exabyte:8e18 bit:EB
kibibyte:8192 bit:KiB
mebibyte:8388608 bit:MiB
gibibyte:8589934592 bit:GiB
bit:1 bit:
kilobit:1e3 bit:kbit
megabit:1e6 bit:Mbit
gigabit:1e9 bit:Gbit
megabit per second:1e6 bit/s:Mbps|mbps|Mbit/s
gigabit per second:1e9 bit/s:Gbps|gbps
pixel:1 pixel:px
megapixel:1e6 pixel:
hertz:1 Hz:Hz|hz
kilohertz:1e3 Hz:kHz
megahertz:1e6 Hz:MHz|mhz
gigahertz:1e9 Hz:GHz|ghz
pascal:1 Pa:Pa
hectopascal:1e2 Pa:hPa
kilopascal:1e3 Pa:kPa
megapascal:1e6 Pa:MPa
millibar:1e2 Pa:mbar|mb
bar:1e5 Pa:
pound per square inch:6894.757293168 Pa:psi
atmosphere:101325 Pa:atm
volt:1 V:V
kilovolt:1e3 V:kV
millivolt:1e-3 V:mV
ampere:1 A:amp
milliampere:1e-3 A:mA|milliamp
ohm:1 ohm:Ω
newton:1 N:N
kilonewton:1e3 N:kN
lumen:1 lm:lm
lux:1 lx:
candela:1 cd:cd
kelvin:1 K:degree kelvin|degrees kelvin
celsius:1 °C:°C|degree celsius|degrees celsius|degree centigrade|degrees centigrade|centigrade|celcius|degrees C|degree C|° C|℃|deg C|C|°celsius|° celsius
fahrenheit:1 °F:°F|degree fahrenheit|degrees fahrenheit|degrees F|degree F|° F|℉|F|°fahrenheit|° fahrenheit|deg F
degree:1 °:°|deg
decibel:1 dB:dB|db
becquerel:1 Bq:Bq
gray:1 Gy:Gy
milligray:1e-3 Gy:mGy
sievert:1 Sv:Sv
millisievert:1e-3 Sv:mSv
microsievert:1e-6 Sv:µSv|μSv
mole:1 mol:mol
farad:1 F:
henry:1 H:
tesla:1 T:
dots per inch:1 dpi:dpi
pixels per inch:1 ppi:ppi
revolution per minute:1 rpm:rpm
part per million:1e-6:ppm|parts per million
part per billion:1e-9:ppb|parts per billion
magnitude:1:
gigayear:31557600e9 s:gigaannum|Ga|Gyr
teu:1 TEU:TEU|twenty-foot equivalent unit
nanosecond:1e-9 s:ns
microsecond:1e-6 s:µs|μs
millisecond:1e-3 s:ms|millisec";

/// A unit, plain or a rate: "barrel per day".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its name in the singular.
    pub(super) name: &'static str,
    /// What one of it is in SI units: "0.3048 m"; empty where it has none.
    pub(super) si: &'static str,
    /// The unit it is divided by: "day".
    pub(super) per: &'static str,
}

/// Every name and symbol.
static NAMES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut names = Phrases::new(2);
    for line in UNITS.lines() {
        let mut fields = line.split(':');
        names.add(fields.next().unwrap_or_default(), line);
        for name in fields.nth(1).unwrap_or_default().split('|') {
            names.add(name, line);
        }
    }
    names
});

/// The unit of a line of the table.
fn of_line(line: &'static str) -> Option<Unit> {
    let mut fields = line.splitn(3, ':');
    Some(Unit { name: fields.next()?, si: fields.next()?, per: "" })
}

/// The unit of a name or a symbol.
fn find(name: &str) -> Option<Unit> {
    NAMES.line(name).or_else(|| NAMES.line(name.strip_suffix('s')?)).and_then(|(_, line)| of_line(line))
}

/// Degrees of whichever scale.
pub(super) fn degree() -> Option<Unit> {
    find("degree")
}

/// The strength of an earthquake.
pub(super) fn magnitude() -> Option<Unit> {
    find("magnitude")
}

/// "10K run": kilometres of a race.
fn race(scene: &Scene, at: usize) -> bool {
    const RACES: &[&str] = &["run", "race", "runs", "races", "walk", "course", "road", "swim"];
    matches!(scene.letters(at), "K" | "k")
        && scene.glued(at)
        && RACES.iter().any(|word| scene.reads(at + 1, word))
}

/// The unit that starts at `at`, behind a number, and the place behind it.
pub(super) fn unit(scene: &Scene, at: usize) -> Option<(Unit, usize)> {
    let place = scene.past_hyphen(at);
    if race(scene, place) {
        return find("kilometer").map(|unit| (unit, place + 1));
    }
    if let Some(found) = quotes(scene, at) {
        return Some(found);
    }
    let (mut unit, mut end) = plain(scene, place, at)?;
    if let Some((square, after)) = power(scene, unit, end) {
        unit = square;
        end = after;
    }
    if let Some((per, after)) = rate(scene, end) {
        return Some((joined(unit, per), after));
    }
    Some((unit, end))
}

/// "6'2"", "5''": feet and inches by their signs, glued to their numbers.
fn quotes(scene: &Scene, at: usize) -> Option<(Unit, usize)> {
    let apostrophe = |place: usize| scene.word(place) == Word::Apostrophe && scene.glued(place);
    if apostrophe(at) && apostrophe(at + 1) {
        return find("inch").map(|unit| (unit, at + 2));
    }
    if apostrophe(at)
        && scene.word(at + 1) == Word::Digits
        && scene.glued(at + 1)
        && scene.letters(at + 1).len() <= 2
    {
        return find("foot").map(|unit| (unit, at + 1));
    }
    let inches = scene.word(at) == Word::Quote && scene.glued(at) && at >= 2 && apostrophe(at - 2);
    if inches { find("inch").map(|unit| (unit, at + 1)) } else { None }
}

/// The longest name or symbol at `place`; `from` is where the number ends.
fn plain(scene: &Scene, place: usize, from: usize) -> Option<(Unit, usize)> {
    if !scene.is_word(place)
        && scene.word(place) != Word::Degree
        && !matches!(scene.letters(place), "℃" | "℉" | "Ω")
    {
        return None;
    }
    let (_, line, end) = NAMES.longest(scene, place, &[])?;
    let unit = of_line(line)?;
    (end > place + 1 || stands(scene, place, from, scene.letters(place), unit)).then_some((unit, end))
}

/// May a short symbol stand for a unit here? "5m" and "5 m" may, "5 a" and "in 5 in" may not.
fn stands(scene: &Scene, place: usize, from: usize, letters: &str, unit: Unit) -> bool {
    let tight = scene.glued(place);
    let next = scene.word(place + 1);
    match letters {
        "in" => {
            // "6 in", "3 in)" and "2 in thick", not "5 in Rome".
            tight
                || scene.is_over(place + 1)
                || from > 1 && matches!(scene.letters(from - 2), "ft" | "foot" | "feet")
                || matches!(next, Word::Tall | Word::Close | Word::Comma | Word::Stop | Word::To | Word::By)
        }
        "C" | "F" | "K" | "A" | "T" => tight,
        "V" | "N" | "J" | "W" => tight || !scene.capital(place + 1) && scene.word(place + 1) != Word::Stop,
        "st" | "pt" | "mi" | "t" | "g" | "l" | "L" | "m" | "st." | "ha" | "h" => {
            tight || !scene.is_word(place + 1) || !scene.capital(place + 1)
        }
        "pm" => {
            scene.glued(place)
                && scene.letters(place.saturating_sub(1)).contains('.')
                && scene.letters(place - 1).rsplit('.').next().is_some_and(|part| part.len() != 2)
                || scene
                    .letters(place.saturating_sub(1))
                    .rsplit_once('.')
                    .is_some_and(|(_, part)| part.len() != 2)
        }
        "mark" | "bar" | "bars" => {
            from > 0 && !matches!(next, Word::Plain)
                || letters != "mark" && scene.word_before(from, 1) == Word::Digits
        }
        "stone" | "stones" => !scene.capital(place) && next != Word::Plain,
        "cup" | "cups" => !scene.capital(place) || !scene.is_word(place + 1),
        _ => !unit.name.is_empty(),
    }
}

/// "km^2", "meters squared", "m3".
fn power(scene: &Scene, unit: Unit, at: usize) -> Option<(Unit, usize)> {
    let (square, end) = if scene.word(at) == Word::Caret && scene.glued(at) {
        match scene.letters(at + 1) {
            "2" => (true, at + 2),
            "3" => (false, at + 2),
            _ => return None,
        }
    } else if scene.reads(at, "squared") {
        (true, at + 1)
    } else if scene.reads(at, "cubed") {
        (false, at + 1)
    } else {
        return None;
    };
    let name = format!("{} {}", if square { "square" } else { "cubic" }, unit.name);
    find(&name).map(|unit| (unit, end))
}

/// What a rate is counted by: "a day", "per second", "/min", "an hour".
pub(super) fn rate(scene: &Scene, at: usize) -> Option<(&'static str, usize)> {
    const PER: &str = "day|hour|minute|second|week|month|year|annum|person|capita|square meter|square kilometer|square mile|gram|kilogram|liter|meter|\
        kilometer|mile|acre|hectare|gallon|barrel|ton|tonne";
    // "$2m a year earlier"
    if matches!(scene.word(at + 2), Word::Earlier | Word::Ago | Word::Later | Word::Before | Word::After) {
        return None;
    }
    let place = match scene.word(at) {
        Word::Per => at + 1,
        Word::A => at + 1,
        Word::Slash if scene.glued(at) && scene.glued(at + 1) => at + 1,
        Word::Dash if scene.glued(at) && scene.word(at + 1) == Word::A && scene.glued(at + 1) => {
            scene.past_hyphen(at + 2)
        }
        _ => return None,
    };
    let find_per = |name: &str| PER.split('|').map(str::trim).find(|per| *per == name);
    let short = match scene.letters(place) {
        "s" | "sec" => Some("second"),
        "min" => Some("minute"),
        "h" | "hr" => Some("hour"),
        "d" => Some("day"),
        "yr" => Some("year"),
        _ => None,
    };
    if let Some(per) = short
        && scene.word(at) != Word::A
    {
        return Some((per, place + 1));
    }
    if scene.word(at) == Word::Slash {
        return find(scene.letters(place)).and_then(|unit| find_per(unit.name)).map(|per| (per, place + 1));
    }
    let two = (scene.letters(place) == "square" || scene.letters(place) == "cubic").then_some(place + 2);
    let end = two.unwrap_or(place + 1);
    let words = scene.words(place, end).to_ascii_lowercase();
    if let Some(per) = find_per(&words) {
        return Some((per, end));
    }
    if scene.word(at) == Word::Per {
        return find(&words).and_then(|unit| find_per(unit.name)).map(|per| (per, end));
    }
    None
}

/// A unit by another: "mile" by "hour" is a unit of its own.
fn joined(unit: Unit, per: &'static str) -> Unit {
    find(&format!("{} per {per}", unit.name)).unwrap_or(Unit { per, ..unit })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_keep_their_case_and_names_do_not() {
        assert_eq!(find("MW").map(|unit| unit.name), Some("megawatt"));
        assert_eq!(find("Kilometres").map(|unit| unit.name), Some("kilometer"));
        assert_eq!(find("sq ft").map(|unit| unit.name), Some("square foot"));
        assert_eq!(find("carton"), None);
        assert_eq!(find("mW"), None);
    }
}

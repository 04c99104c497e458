//! Units of measure, after the BIPM's SI brochure (9th edition) and NIST Handbook 44, appendix C; those of trades and
//! countries after the newspapers that count in them.

use super::phrases::Phrases;
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
light-second:299792458 m:
light-minute:17987547480 m:
angstrom:1e-10 m:ångström|Å
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
dunam:1e3 m²:dunum|donum
feddan:4200.833 m²:
bigha:
kanal:505.857 m²:
marla:25.2929 m²:
rai:1600 m²:
liter:1e-3 m³:litre|l|L|lit
milliliter:1e-6 m³:millilitre|ml|mls|mL
centiliter:1e-5 m³:centilitre|cl
deciliter:1e-4 m³:decilitre|dl
hectoliter:0.1 m³:hectolitre|hl
microliter:1e-9 m³:microlitre|µl|μl
megaliter:1e3 m³:megalitre|ML
gigaliter:1e6 m³:gigalitre|GL
imperial pint:0.00056826125 m³:
imperial gallon:0.00454609 m³:
gallon:0.003785411784 m³:gal|gals|us gallon
pint:0.000473176473 m³:pt
quart:0.000946352946 m³:qt
barrel:0.158987294928 m³:bbl|bbls|barrels of oil|barrel of oil
barrel per day:0.158987294928 m³/d:bpd|b/d|bopd|barrels-a-day|barrel-a-day|barrel-per-day|barrels-per-day
million barrel per day:158987.294928 m³/d:mb/d|mbpd|mmb/d
barrel of oil equivalent:6.1178632e9 J:barrels of oil equivalent
barrel of oil equivalent per day:6.1178632e9 J/d:boepd|boed|boe/d
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
billion cubic meter:1e9 m³:bcm
billion cubic foot:28316846.592 m³:bcf
trillion cubic foot:28316846592 m³:tcf
thousand million cubic foot:28316846.592 m³:tmcft|tmc ft|tmc feet
cubic foot per second:0.028316846592 m³/s:cusec|cfs
cubic meter per second:1 m³/s:cumec|m³/s
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
quintal:1e2 kg:
tola:0.0116638038 kg:
deadweight ton:1e3 kg:dwt|deadweight tonne
gross ton:
tonne of oil equivalent:41.868e9 J:tonnes of oil equivalent|tons of oil equivalent
kiloton:1e6 kg:kilotonne|kt
megaton:1e9 kg:megatonne|Mt
gigaton:1e12 kg:gigatonne|Gt
meter per second:1 m/s:m/s
kilometer per second:1e3 m/s:km/s
kilometer per hour:0.2777777777777778 m/s:km/h|kph|kmh|kmph|km/hr
mile per hour:0.44704 m/s:mph|mi/h
foot per second:0.3048 m/s:ft/s
foot per minute:0.00508 m/s:ft/min
mile per gallon:425143.707 m/m³:mpg
mile per second:1609.344 m/s:
liter per minute:1.6666666666666667e-5 m³/s:l/min
knot:0.5144444444444445 m/s:kn
watt:1 W:W
kilowatt:1e3 W:kW|kw|KW
megawatt:1e6 W:MW|mw|MWe
gigawatt:1e9 W:GW|gw
terawatt:1e12 W:TW
milliwatt:1e-3 W:mW
microwatt:1e-6 W:µW
megawatt peak:1e6 W:MWp
gigawatt peak:1e9 W:GWp
kilovolt-ampere:1e3 VA:kVA
megavolt-ampere:1e6 VA:MVA
horsepower:745.6998715822702 W:hp|bhp
joule:1 J:J
kilojoule:1e3 J:kJ|kj
megajoule:1e6 J:MJ
gigajoule:1e9 J:GJ
terajoule:1e12 J:TJ
petajoule:1e15 J:PJ
exajoule:1e18 J:EJ
watt hour:3600 J:watt-hour|Wh|wh
kilowatt hour:3.6e6 J:kilowatt-hour|kWh|kwh|KWh
megawatt hour:3.6e9 J:megawatt-hour|MWh|mwh
gigawatt hour:3.6e12 J:gigawatt-hour|GWh
terawatt hour:3.6e15 J:terawatt-hour|TWh
calorie:4.184 J:cal
kilocalorie:4184 J:kcal
british thermal unit:1055.05585262 J:btu|BTU|Btu
million british thermal unit:1055055852.62 J:mmbtu|MMBtu|mBtu|million BTU|million btu
electronvolt:1.602176634e-19 J:eV
therm:105505585.262 J:
byte:8 bit:
kilobyte:8e3 bit:KB|kb|kB
megabyte:8e6 bit:MB|mb
gigabyte:8e9 bit:GB|gb
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
kilobit per second:1e3 bit/s:kbps|kbit/s
terabit per second:1e12 bit/s:Tbps
gigabit per second:1e9 bit/s:Gbps|gbps
pixel:1 pixel:px
megapixel:1e6 pixel:
frame per second:1 /s:fps
qubit:1 qubit:
teraflop:1e12 /s:
petaflop:1e15 /s:
exaflop:1e18 /s:
hertz:1 Hz:Hz|hz
kilohertz:1e3 Hz:kHz
megahertz:1e6 Hz:MHz|mhz
gigahertz:1e9 Hz:GHz|ghz
terahertz:1e12 Hz:THz
pascal:1 Pa:Pa
hectopascal:1e2 Pa:hPa
kilopascal:1e3 Pa:kPa
megapascal:1e6 Pa:MPa
gigapascal:1e9 Pa:GPa
millimeter of mercury:133.322387415 Pa:mmHg|mm Hg|millimetre of mercury|millimeters of mercury|millimetres of mercury
millibar:1e2 Pa:mbar|mb
bar:1e5 Pa:
pound per square inch:6894.757293168 Pa:psi
atmosphere:101325 Pa:atm
volt:1 V:V
kilovolt:1e3 V:kV
millivolt:1e-3 V:mV
ampere:1 A:amp
milliampere:1e-3 A:mA|milliamp
ampere hour:3600 C:Ah|amp-hour
milliampere hour:3.6 C:mAh
ohm:1 ohm:Ω
newton:1 N:N
kilonewton:1e3 N:kN
newton meter:1 N·m:Nm|newton metre|newton-metre|newton-meter
pound-foot:1.3558179483 N·m:lb-ft|lb ft|pound-feet|foot-pound
lumen:1 lm:lm
lux:1 lx:
candela:1 cd:cd
kelvin:1 K:degree kelvin|degrees kelvin
celsius:1 °C:°C|degree celsius|degrees celsius|degree centigrade|degrees centigrade|centigrade|celcius|degrees C|degree C|° C|℃|deg C|C|°celsius|° celsius
fahrenheit:1 °F:°F|degree fahrenheit|degrees fahrenheit|degrees F|degree F|° F|℉|F|°fahrenheit|° fahrenheit|deg F
degree:1 °:°|deg
decibel:1 dB:dB|db
becquerel:1 Bq:Bq
kilobecquerel:1e3 Bq:kBq
megabecquerel:1e6 Bq:MBq
gigabecquerel:1e9 Bq:GBq
terabecquerel:1e12 Bq:TBq
gray:1 Gy:Gy
milligray:1e-3 Gy:mGy
sievert:1 Sv:Sv
millirem:1e-5 Sv:mrem
millisievert:1e-3 Sv:mSv
microsievert:1e-6 Sv:µSv|μSv
mole:1 mol:mol
millimole:1e-3 mol:mmol
micromole:1e-6 mol:µmol
international unit:1 IU:IU
farad:1 F:
henry:1 H:
tesla:1 T:
dots per inch:1 dpi:dpi
pixels per inch:1 ppi:ppi
revolution per minute:1 rpm:rpm
million tonne per year:1e9 kg/y:mtpa
part per million:1e-6:ppm|parts per million
part per billion:1e-9:ppb|parts per billion
magnitude:1:
karat:0.0416666666666667:
gigayear:31557600e9 s:gigaannum|Ga|Gyr
teu:1 TEU:TEU|twenty-foot equivalent unit
nanosecond:1e-9 s:ns
microsecond:1e-6 s:µs|μs
millisecond:1e-3 s:ms|millisec";

/// Every name and symbol.
pub(super) static NAMES: LazyLock<Phrases> = LazyLock::new(|| {
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

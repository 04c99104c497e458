//! The holidays that have a rule, and the days of the rules.

use super::calendar::Day;
use super::hebrew;
use super::moon;
use super::phrases::Phrases;
use std::sync::LazyLock;

/// A line a holiday: its rule, then its names in small letters without apostrophes.
///
/// `12-25` is a date, `9:1:1` the first Monday of September (-1 the last, +1 the day after), `e+1` a
/// day from Easter Sunday (`o+1` in the Orthodox churches), `i9:1` the first day of the ninth month of the Islamic
/// calendar, `l` the Lunar New Year, `jp-30` a day of the Hebrew calendar as [`super::hebrew::eve`] tells it,
/// `=holi-1` a day from another holiday. `s10-17~..` are the days from 17 October of each year from 2001 on,
/// counted in characters from "0". `*8` behind a rule tells how many days the feast lasts.
///
/// The days of India's calendars come from `holidays` 0.109 (`pip install holidays`, MIT), whose code is not part of
/// Gloss: `_HinduLunisolar.*_DATES` of `holidays.calendars.hindu`, for each year minus the earliest day of all years.
pub(super) const HOLIDAYS: &str = "\
12-25 christmas day|christmas|xmas|xmas day
12-24 christmas eve
12-26 boxing day|st stephens day|saint stephens day
12-31 new years eve|new year eve
1-1 new years day|new years|new year day
1-25 burns night
1-27 international holocaust remembrance day|holocaust memorial day
2-2 groundhog day|candlemas
2-6 waitangi day
2-14 valentines day|st valentines day|saint valentines day|valentine day
3-1 st davids day|saint davids day
3-8 international womens day|womens day
3-17 st patricks day|saint patricks day|st paddys day|saint paddys day
4-1 april fools day|april fools|april fool day
4-7 world health day
4-22 earth day
4-23 st georges day|saint georges day
4-25 anzac day
5-1 may day|labour day|international workers day
5-3 world press freedom day
5-4 star wars day
5-5 cinco de mayo
5-8 ve day|v-e day
5-9 victory day
6-5 world environment day
6-6 d-day
6-14 flag day
6-19 juneteenth
6-20 world refugee day
7-1 canada day
7-4 independence day|fourth of july|4th of july|july fourth
7-14 bastille day
1-26 australia day
1-6 epiphany
1-7 orthodox christmas
8-15 assumption day
9-21 international day of peace
10-3 german unity day
10-24 united nations day
10-31 halloween|all hallows eve
11-1 all saints day
11-2 all souls day
11-5 guy fawkes night|guy fawkes day|bonfire night
11-11 veterans day|armistice day|remembrance day
11-30 st andrews day|saint andrews day
12-1 world aids day
12-10 human rights day|international human rights day
1:1:3 martin luther king day|martin luther king jr day|mlk day|mlk jr day|martin luther kings day
2:1:3 presidents day|washingtons birthday
5:7:2 mothers day
4:1:3 patriots day
5:1:-1 memorial day|spring bank holiday
6:7:3 fathers day
9:1:1 labor day
10:1:2 columbus day|indigenous peoples day
11:4:4 thanksgiving day|thanksgiving|thanks giving day|thanks giving
11:4:4+1 black friday
11:4:4+4 cyber monday
11:4:4+5 giving tuesday
11:1:1+1 election day
11:7:2 remembrance sunday
8:1:-1 summer bank holiday|august bank holiday
l lunar new year|chinese new year|chinese new years|chinese new years day|chinese lunar new years day
4-27 koningsdag
5:1:1 early may bank holiday
i9:1*30 ramadan|ramadhan
i10:1 eid al-fitr|eidul fitr|eid ul-fitr|eid al fitr|eid ul fitr|id al-fitr
i12:10 eid al-adha|eid ul-adha|eid al adha|id ul-adha|eid al-azha|eidul azha|eidul adha|bakr id|feast of the sacrifice
i1:1 islamic new year|hijri new year|arabic new year
i1:10 ashura
e-47 shrove tuesday|mardi gras|pancake day
e-46 ash wednesday
e-7 palm sunday
e-3 maundy thursday
e-2 good friday
e-1 holy saturday
e+0 easter sunday|easter day|easter
e+1 easter monday|easter mon
e-21 mothering sunday
o+0 orthodox easter sunday|orthodox easter
o-2 orthodox good friday|orthodox great friday|great friday
e+39 ascension day
e+49 pentecost|whit sunday|white sunday
e+50 whit monday|pentecost monday
e+56 trinity sunday
e+60 corpus christi
jr0*3 rosh hashanah|rosh hashana|rosh hashanna
jr9 yom kippur|day of atonement
jr14*8 sukkot|sukkoth|feast of tabernacles
jr21 shemini atzeret
jr22 simchat torah
jk*8 hanukkah|hanukah|hannukah|hannukkah|chanukah|chanukkah
jt tu bishvat|tu bshvat
jp-30 purim
jp-29 shushan purim
jp0*9 passover|pesach
jp12 yom hashoah
jp20 yom haatzmaut
jp33 lag bomer|lag baomer
jp50*3 shavuot
jp112 tisha bav
3-21 nowruz|navroz|norooz|nauryz|navruz
8-16 parsi new year|jamshedi navroz
i3:12 mawlid|prophets birthday
i9:27 laylat al-qadr|night of power|night of destiny
e-46*46 lent
o-48 clean monday
o-48*40 great lent|great fast
s10-17~LB8J?4G;0C9KA6I=2E:LB7J>3F<0C9L@5H= diwali|deepavali|divali
=diwali-2 dhanteras
=diwali-1 kali chaudas|naraka chaturdashi|chhoti diwali
=diwali+1 govardhan puja
=diwali+2 bhai dooj|bhai duj
=diwali+6 chhath puja|chhath|surya shashthi
s9-27~MB8I?5H<1D9K@6I>3F;LB8K?5G<0C9LA6I> dussehra|dasara|vijayadashami|vijaya dashami
=dussehra-9*10 navratri|navaratri|durga puja
s10-7~LA6H=3F:0C8J?4G<1D:LA6I=3F;0C8J>4G= karva chauth|karwa chauth
s8-22~0C9K@5H<1D:LB7J>3F;0C9L@5G=1D:MA6I> ganesh chaturthi|vinayaka chaturthi
s8-10~2E:LA6I>4G<0B8J?5H>2D9L@6I?3F;0B7K@ janmashtami|krishna janmashtami|gokulashtami
s8-2~2D:KA7J>3F;0B8K@5H=1D9LA7J?3E;0B8K@ raksha bandhan|rakhi
s6-19~4G<0C8K?5H>2E:MA6I?4G<1B8K@5H=3D9LB rath yatra|ratha yatra|ratha-yatra
s7-2~3F;0C9L@5G=1D:MA7I>3F;1C8K@4G=2D:MB guru purnima
s4-30~0C8JG=2D8KA6I>4E:0B7J@5G<1D8KA7I>3F buddha purnima|vesak|vesak day|wesak
s3-29~8KA5H=2D9NB7J?4F;0C8K@6G<2D9LB7I>3F mahavir jayanti
s3-24~9LB6I=2E:0C8J?4F;1D9LA6H=2F:MC8J>4G ram navami|rama navami
s3-16~:LA5H>3E;0C7J?5G<2E9LA6H>3F;MB8J?5H ugadi|yugadi|gudi padwa
s3-1~9LA6I>3E:0C7J@5G<1D9LA7H=3E:0C8J?4G holi
=holi-1 holika dahan|chhoti holi
s2-11~:MB7I?5H<1C9K@6I=2E:LB7J?4G<0C9L@6I maha shivaratri|mahashivratri|shivaratri|shivratri
s1-19~:MB7I>4G<1D9J@5H=3E:LA7J>4G<0C8K@5H vasant panchami|basant panchami
s1-30~9LA7I>3F:0C8J?4G;1D:LA6I=2E;0C8K?4G guru ravidas jayanti
s11-2~LA6H=3F;0C8J?4G<2E:LA6I=3F<0C8J?4G= guru nanak jayanti|guru nanak gurpurab
s10-3~MB7I>4G;1C8J?5H=2E:LA6I>4G<0C8K?5H> valmiki jayanti|maharishi valmiki jayanti|pargat diwas
s8-20~;1C8J@6G=3D9KB8I?5F;1C9J@6G<2D:0A8I onam|thiruvonam|thiru onam
s1-14~00010011001100110011000000110011001 makar sankranti|pongal
s4-13~01101110111001101110111001101110111 vaisakhi|baisakhi";

/// Every name of a holiday.
pub(super) static NAMES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut names = Phrases::new(0);
    for line in HOLIDAYS.lines() {
        for name in line.split_once(' ').map_or("", |(_, names)| names).split('|') {
            names.add(name, line);
        }
    }
    names
});

/// The first year of the days that are listed.
const DAYS_FROM: i32 = 2001;

/// The rule of a line, and how many days its feast lasts.
pub(super) fn rule(line: &str) -> Option<(&str, i32)> {
    let rule = line.split(' ').next()?;
    Some(match rule.split_once('*') {
        Some((rule, days)) => (rule, days.parse().ok()?),
        None => (rule, 1),
    })
}

/// The day of a rule in a year of the Gregorian calendar.
pub(super) fn day(rule: &str, year: i32) -> Option<Day> {
    if let Some((month, day)) = rule.strip_prefix('i').and_then(|rule| rule.split_once(':')) {
        return moon::islamic(year, month.parse().ok()?, day.parse().ok()?);
    }
    if let Some(away) = rule.strip_prefix('e') {
        return Some(moon::easter(year)?.plus(away.parse().ok()?));
    }
    if let Some(away) = rule.strip_prefix('o') {
        return Some(moon::orthodox_easter(year)?.plus(away.parse().ok()?));
    }
    if let Some(rule) = rule.strip_prefix('j') {
        return hebrew::eve(rule, year);
    }
    if let Some((first, days)) = rule.strip_prefix('s').and_then(|rule| rule.split_once('~')) {
        return Some(day(first, year)?.plus(moon::of_year(days, DAYS_FROM, year, b'0')?));
    }
    if let Some(rest) = rule.strip_prefix('=') {
        let (name, away) = rest.split_at_checked(rest.find(['+', '-'])?)?;
        let (rule, _) = self::rule(NAMES.line(name)?.1)?;
        return Some(day(rule, year)?.plus(away.parse().ok()?));
    }
    if rule == "l" {
        return moon::lunar_new_year(year);
    }
    if let Some((month, day)) = rule.split_once('-').filter(|_| !rule.contains(':')) {
        return Day::new(year, month.parse().ok()?, day.parse().ok()?);
    }
    if let Some((rule, days)) = rule.split_once('+') {
        return Some(day(rule, year)?.plus(days.parse().ok()?));
    }
    let mut parts = rule.split(':').map(|part| part.parse::<i32>().ok());
    let (month, weekday, count) = (parts.next()??, parts.next()??, parts.next()??);
    let first = Day::first_of(year, month);
    Some(if count > 0 {
        first.plus((weekday - first.weekday()).rem_euclid(7) + 7 * (count - 1))
    } else {
        let last = Day::first_of(year, month + 1).plus(-1);
        last.plus(-(last.weekday() - weekday).rem_euclid(7))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_by_their_weekday() {
        assert_eq!(day("9:1:1", 2024).map(Day::iso).as_deref(), Some("2024-09-02"));
        assert_eq!(day("5:1:-1", 2024).map(Day::iso).as_deref(), Some("2024-05-27"));
    }

    #[test]
    fn every_rule_gives_a_day() {
        assert!(HOLIDAYS.lines().all(|line| rule(line).is_some_and(|(rule, _)| day(rule, 2024).is_some())));
    }
}

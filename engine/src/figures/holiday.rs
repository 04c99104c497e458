//! Holidays with a fixed rule: a date, a weekday of a month, or days from Easter.

use super::calendar::{Day, Period};
use super::dates::Reader;
use super::found::Grammar;
use super::moon;
use super::phrases::Phrases;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story};
use super::when::{self, Dated, Ground, When};
use super::word::Word;
use super::year;
use std::sync::LazyLock;

/// A line a holiday: its rule, then its names in small letters without apostrophes.
///
/// `12-25` is a date, `9:1:1` the first Monday of September (-1 the last, +1 the day after), `e+1` a
/// day from Easter Sunday (`o+1` in the Orthodox churches), `i9:1` the first day of the ninth month of the Islamic
/// calendar, `l` the Lunar New Year.
const HOLIDAYS: &str = "\
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
i9:1 ramadan|ramadhan
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
o-2 orthodox good friday
e+39 ascension day
e+49 pentecost|whit sunday|white sunday
e+50 whit monday|pentecost monday
e+56 trinity sunday
e+60 corpus christi";

/// The grammar of [`holiday`].
pub(super) const HOLIDAY: Grammar<Reader> = Grammar {
    starts: |word| {
        matches!(
            word,
            Word::The
                | Word::Last
                | Word::Next
                | Word::This
                | Word::Feast
                | Word::Month(_)
                | Word::Season(_)
                | Word::Early
                | Word::Ordinal(_)
                | Word::OrdinalSuffix
                | Word::Digits
                | Word::Plain
        )
    },
    read: holiday,
};

/// A holiday used as a date.
pub(super) fn holiday(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    // "the Fourth of July", "last Christmas", "this Thanksgiving"
    let led = match scene.word(at) {
        word @ (Word::The | Word::Last | Word::Next | Word::This) => Some(word),
        _ => None,
    };
    let at = at + usize::from(led.is_some());
    let may_start = match scene.word(at) {
        Word::Feast
        | Word::Month(4 | 5 | 7 | 8)
        | Word::Season(_)
        | Word::Early
        | Word::Ordinal(4)
        | Word::OrdinalSuffix => true,
        Word::Digits => scene.letters(at) == "4",
        Word::Plain => {
            scene.capital(at)
                || scene.glued(at + 1)
                || matches!(scene.word(at + 1), Word::Unit(_) | Word::Weekday(_))
        }
        _ => false,
    };
    if !may_start {
        return None;
    }
    let (_, line, end) = NAMES.longest(scene, at, &['\'', '’', '.'])?;
    let rule = line.split(' ').next()?;
    // "Christmas tree", "Easter eggs": not the day. Small letters count only for the whole phrase.
    if scene.small(end)
        && matches!(scene.word(end), Word::Plain)
        && !matches!(
            scene.letters(end),
            "when" | "with" | "weekend" | "this" | "bombing" | "attack" | "attacks" | "is" | "was"
        )
        && (end == at + 1)
    {
        return None;
    }
    let of = |year: i32| {
        let day = day(rule, year)?;
        // Ramadan is a month, the others are days.
        Some(if rule == "i9:1" { Period::Stretch(day, day.plus(30)) } else { Period::Day(day) })
    };
    let place = if matches!(scene.word(end), Word::Of | Word::Comma | Word::In) { end + 1 } else { end };
    if let Some((year, end)) = year::year(scene, place) {
        return Some(Dated::counted(end, of(year), Ground::Written));
    }
    if let Some(year) = relative::relative(scene, story, place)
        && let Some(Period::Year(number)) = year.period()
    {
        return Some(Dated::counted(year.end, of(number), Ground::Today));
    }
    if let (Some(today), Some(led @ (Word::Last | Word::Next | Word::This))) = (story.now(), led) {
        let this = of(today.year());
        let over = this.is_some_and(|day| day.start() < today);
        let year = match led {
            Word::Last if !over => today.year() - 1,
            Word::Next if over => today.year() + 1,
            _ => today.year(),
        };
        return Some(Dated::counted(end, of(year), Ground::Today));
    }
    let tense = story::tense(scene, at);
    Some(match when::of_year(story, tense, of) {
        Some((period, ground)) => Dated::known(end, period, ground),
        None => Dated { end, when: When::Unknown, ground: Ground::Today },
    })
}

/// Could the name of a holiday start with this word? Asked of words that mean nothing else.
pub(super) fn may_start(scene: &Scene, at: usize) -> bool {
    scene.capital(at) && NAMES.begins(scene.letters(at))
}

/// Every name of a holiday.
static NAMES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut names = Phrases::new(0);
    for line in HOLIDAYS.lines() {
        for name in line.split_once(' ').map_or("", |(_, names)| names).split('|') {
            names.add(name, line);
        }
    }
    names
});

/// The day of a rule in a year of the Gregorian calendar.
fn day(rule: &str, year: i32) -> Option<Day> {
    if let Some((month, day)) = rule.strip_prefix('i').and_then(|rule| rule.split_once(':')) {
        return moon::islamic(year, month.parse().ok()?, day.parse().ok()?);
    }
    if let Some(away) = rule.strip_prefix('e') {
        return Some(moon::easter(year)?.plus(away.parse().ok()?));
    }
    if let Some(away) = rule.strip_prefix('o') {
        return Some(moon::orthodox_easter(year)?.plus(away.parse().ok()?));
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
        assert!(
            HOLIDAYS
                .lines()
                .all(|line| line.split_once(' ').is_some_and(|(rule, _)| day(rule, 2024).is_some()))
        );
    }
}

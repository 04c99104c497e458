//! Whose people a group is: "Belarusian" belongs to "Belarus", "Dutch" to "the Netherlands". A relation, no join.

use super::Entity;
use super::form::{Forms, behind, holds};
use super::joined::Joined;
use crate::annotation::Kind;

/// Peoples whose name does not begin like their country's, or begins like another's; as both are compared.
const IRREGULAR: &str = "\
american=united states
british=united kingdom
briton=united kingdom
burmese=myanmar
chechen=chechnya
cypriot=cyprus
dane=denmark
danish=denmark
dutch=netherlands
emirati=united arab emirates
filipino=philippines
finn=finland
finnish=finland
french=france
greek=greece
irish=ireland
ivorian=ivory coast
laotian=laos
malagasy=madagascar
muscovite=moscow
nigerian=nigeria
norwegian=norway
peruvian=peru
pole=poland
polish=poland
portuguese=portugal
scot=scotland
scottish=scotland
slovene=slovenia
spaniard=spain
spanish=spain
swiss=switzerland
welsh=wales
western=west
westerner=west";

/// So many names beside the place where a group's name would stand are looked at.
const NEIGHBOURS: usize = 4;

/// Tells of every group which place of the article it belongs to, if one fits.
pub(super) fn relate(forms: &Forms, numbers: &[Option<usize>], joined: &mut Joined, entities: &mut [Entity]) {
    for entity in entities.iter_mut().filter(|entity| entity.kind == Kind::Group) {
        let form = entity.mentions.first().and_then(|&mention| forms.form_of(mention));
        let Some(form) = form else { continue };
        let group = form.words.join(" ");
        let mut key = super::form::key(Kind::Place, &form.words);
        let place = if let Some(place) = behind(IRREGULAR, &group) {
            key.truncate(1);
            key.push_str(place);
            forms.find(&key)
        } else {
            let here = forms.place(&key);
            let around = here.saturating_sub(NEIGHBOURS)..forms.all.len().min(here + NEIGHBOURS);
            let fits = around.filter_map(|place| {
                let other = forms.all.get(place).filter(|other| other.kind == Kind::Place)?;
                Some((closeness(&group, &other.key[1..])?, place))
            });
            fits.max().map(|(_, place)| place)
        };
        entity.related = place.and_then(|place| numbers[joined.root(place)]);
    }
}

/// Endings of peoples' names, behind what they share with the place's.
const PEOPLE: &str = " an ans e ean ese er i ian ic ien is ish ite n nese o os vian ";

/// Endings of places' names, behind what they share with the people's.
const PLACES: &str = " a ain an and any e en ey ia istan land o on s stan um y ya ";

/// How many letters the name of a people shares with that of a place, and whether that is all of the place's, where the
/// rest of both is an ending.
fn closeness(people: &str, place: &str) -> Option<(usize, bool)> {
    let shared = people.bytes().zip(place.bytes()).take_while(|(one, other)| one == other).count();
    // "Russ-ian" and "Russ-ia": what is shared may be a little less than what is alike.
    let at = (shared.saturating_sub(2)..=shared).rev().find(|&at| {
        let (Some(people), Some(place)) = (people.get(at..), place.get(at..)) else { return false };
        let ends = |endings, rest: &str| rest.is_empty() || holds(endings, rest);
        at >= 3 && ends(PEOPLE, people) && (ends(PLACES, place) || place.starts_with(' '))
    })?;
    Some((at, at == place.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peoples_are_told_by_their_beginning() {
        for (people, place) in [
            ("belarusian", "belarus"),
            ("russian", "russia"),
            ("chinese", "china"),
            ("ukrainian", "ukraine"),
            ("german", "germany"),
            ("kazakh", "kazakhstan"),
            ("turkish", "turkey"),
            ("swedish", "sweden"),
            ("saudi", "saudi arabia"),
            ("south korean", "south korea"),
            ("londoner", "london"),
            ("argentine", "argentina"),
            ("iraqi", "iraq"),
        ] {
            assert!(closeness(people, place).is_some(), "{people}, {place}");
        }
        for (people, place) in [
            ("austrian", "australia"),
            ("indian", "indonesia"),
            ("irish", "iran"),
            ("muslim", "moscow"),
            ("slovak", "slovenia"),
        ] {
            assert_eq!(closeness(people, place), None, "{people}, {place}");
        }
    }
}

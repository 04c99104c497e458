//! Organisations: legal forms, turned names, short forms. "Ministry of Defence" and "Defence Ministry", "Huawei" and
//! "Huawei Technologies".

use super::form::{Form, Forms, behind, holds};
use super::joined::Joined;
use crate::annotation::Kind;

/// Company forms at the end of a name.
const LEGAL: &str = "ab ag asa bhd bv co corp gmbh inc incorporated kg llc llp lp ltd limited nv oao ojsc ooo oyj pjsc \
                     plc sa se spa";

/// Words of two spellings.
const BRITISH: &str = "center=centre\ndefense=defence\nlabor=labour\nprogram=programme";

/// What stands first before "of" and last without it.
const TURNED: &str = "department ministry university";

/// Last words of a name that may be left out. The list tells organisations by them.
const HEADS: &str = include_str!("words/organisation_heads.txt");

/// More of them, and those of agreements and events.
const MORE_HEADS: &str = "agreement bridge championship conference convention cup games initiative international olympics \
                          prize programme project summit treaty worldwide";

/// Bodies that every country has; the country may be left out.
const NATIONAL: &str = "army cabinet government ministry navy parliament police senate";

/// Brings a name into the form by which mentions are compared.
pub(super) fn compared(words: &mut Vec<String>) {
    for word in words.iter_mut() {
        // "Organization" as "Organisation"; the letter means nothing else in this form.
        if word.contains('z') {
            *word = word.replace('z', "s");
        }
        if let Some(british) = behind(BRITISH, word) {
            british.clone_into(word);
        }
    }
    while words.len() > 1 && words.last().is_some_and(|last| holds(LEGAL, last) || last == "and") {
        words.pop();
    }
    let turns = words.len() > 2 && words[1] == "of" && holds(TURNED, &words[0]);
    if turns && !words[2..].iter().any(|word| word == "of") {
        let head = words.remove(0);
        words.remove(0);
        if words.len() > 1 && words[0] == "the" {
            words.remove(0);
        }
        words.push(head);
    }
    if words.ends_with(&["foreign", "affairs", "ministry"].map(str::to_owned)) {
        words.remove(words.len() - 2);
    }
}

/// So many longer names are looked at for one short form.
const MOST_NAMES: usize = 8;

/// Joins short forms with the one longer name that they can mean.
pub(super) fn join(forms: &Forms, joined: &mut Joined) {
    for (number, form) in forms.all.iter().enumerate() {
        if matches!(form.kind, Kind::Org | Kind::Event | Kind::Work) && may_be_short(form) {
            // Longer names that begin so stand right behind it.
            let mut longer = forms.all[number + 1..]
                .iter()
                .take_while(|long| {
                    long.key.strip_prefix(&*form.key).is_some_and(|rest| rest.starts_with(' '))
                })
                .map(|long| long.words.last().is_some_and(|last| is_head(last)))
                .enumerate()
                .take(MOST_NAMES);
            if let (Some((_, true)), None) = (longer.next(), longer.next()) {
                joined.join(number + 1, number);
            }
        }
    }
    // "Defence Ministry" where only one country's is told of.
    let mut national: Vec<Option<(usize, bool)>> = vec![None; forms.all.len()];
    for (number, form) in forms.all.iter().enumerate() {
        let is_national = form.kind == Kind::Org
            && (2..6).contains(&form.words.len())
            && form.words.last().is_some_and(|last| holds(NATIONAL, last));
        let rest = is_national.then(|| super::form::key(form.kind, &form.words[1..]));
        if let Some(short) = rest.and_then(|rest| forms.find(&rest)) {
            let alone = national[short].is_none_or(|(other, _)| joined.root(other) == joined.root(number));
            national[short] = Some((number, alone && national[short].is_none_or(|(_, alone)| alone)));
        }
    }
    for (short, long) in national.into_iter().enumerate() {
        if let Some((long, true)) = long {
            joined.join(long, short);
        }
    }
}

/// May it be the beginning of a longer name? "Huawei", "Belt and Road", but not "Bank" or "World".
fn may_be_short(form: &Form) -> bool {
    match &form.words[..] {
        [word] => form.kind == Kind::Org && word.len() > 3 && !is_head(word),
        _ => true,
    }
}

/// Is it a word that tells what a name is and may be left out?
fn is_head(word: &str) -> bool {
    // In the names compared there is no "z".
    HEADS.lines().any(|head| head.eq_ignore_ascii_case(word)) || holds(MORE_HEADS, word)
}

#[cfg(test)]
mod tests {
    use super::super::form;
    use super::*;

    #[track_caller]
    fn same(one: &str, other: &str) {
        let words = |name| {
            let mut words = form::words(name, false);
            compared(&mut words);
            words
        };
        assert_eq!(words(one), words(other));
    }

    #[test]
    fn names_are_turned_and_spelled_one_way() {
        same("Ministry of Defence", "Defense Ministry");
        same("the Ministry of Foreign Affairs", "Foreign Ministry");
        same("University of Oxford", "Oxford University");
        same("Yandex NV", "Yandex");
        same("Huawei Technologies Co., Ltd.", "Huawei Technologies");
        same("Shanghai Cooperation Organization", "Shanghai Cooperation Organisation");
    }

    #[test]
    fn the_last_word_may_be_left_out() {
        assert!(is_head("technologies") && is_head("corporation") && is_head("international"));
        assert!(!is_head("deepmind"));
    }
}

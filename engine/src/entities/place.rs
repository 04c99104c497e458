//! Places of several names: "US", "America", "the United States"; "Burma", "Myanmar".

/// What is written in several ways, in plain small words; behind it the way by which it is compared.
const ALIASES: &str = "\
america=united states
bombay=mumbai
britain=united kingdom
burma=myanmar
cabo verde=cape verde
calcutta=kolkata
cote divoire=ivory coast
czechia=czech republic
democratic peoples republic of korea=north korea
democratic republic of congo=dr congo
democratic republic of the congo=dr congo
dprk=north korea
drc=dr congo
east timor=timor leste
great britain=united kingdom
holland=netherlands
kiev=kyiv
macao=macau
new york city=new york
nyc=new york
odesa=odessa
peking=beijing
prc=china
republic of china=taiwan
republic of korea=south korea
rok=south korea
russian federation=russia
saigon=ho chi minh city
swaziland=eswatini
syrian arab republic=syria
turkiye=turkey
uae=united arab emirates
uk=united kingdom
united kingdom of great britain and northern ireland=united kingdom
united states of america=united states
us=united states
usa=united states
vatican city=vatican
washington d c=washington
washington dc=washington";

/// Words before "of" that only say how a country is ruled.
const FORMAL: &str = "and bolivarian commonwealth cooperative democratic duchy federal federation federative grand hashemite \
                      independent islamic kingdom peoples plurinational principality republic socialist sultanate \
                      union united";

/// Brings a name into the form by which mentions are compared.
pub(super) fn compared(words: &mut Vec<String>) {
    for word in words.iter_mut() {
        match &**word {
            "st" => "saint".clone_into(word),
            "mt" => "mount".clone_into(word),
            _ => {}
        }
    }
    let mut name = words.join(" ");
    if let Some(usual) = super::form::behind(ALIASES, &name) {
        usual.clone_into(&mut name);
    } else {
        let of = words.iter().position(|word| word == "of");
        let rest = of.filter(|&of| of > 0 && words[..of].iter().all(|word| super::form::holds(FORMAL, word)));
        if let Some(of) = rest.filter(|of| of + 1 < words.len()) {
            let the = usize::from(words[of + 1] == "the" && of + 2 < words.len());
            name = words[of + 1 + the..].join(" ");
        }
    }
    *words = name.split(' ').map(str::to_owned).collect();
}

#[cfg(test)]
mod tests {
    use super::super::form;
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        let mut words = form::words(name, false);
        compared(&mut words);
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn countries_have_one_name() {
        check("the U.S.", "united states");
        check("America", "united states");
        check("U.K.", "united kingdom");
        check("the People's Republic of China", "china");
        check("Republic of Korea", "south korea");
        check("Republic of the Maldives", "maldives");
        check("Kingdom of Saudi Arabia", "saudi arabia");
        check("Côte d’Ivoire", "ivory coast");
        check("St. Petersburg", "saint petersburg");
    }

    #[test]
    fn other_names_stay_as_they_are() {
        check("Isle of Man", "isle of man");
        check("South America", "south america");
        check("Gulf of Mexico", "gulf of mexico");
    }
}

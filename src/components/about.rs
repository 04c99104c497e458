//! What Gloss is, what it does with a text, and whose work it stands on.

use yew::prelude::*;

/// A texts' or lists' source, and its licence.
const SOURCES: &[(&str, &str)] = &[
    ("Groningen Meaning Bank", "public domain texts, edition ODbL 1.0"),
    ("Few-NERD", "CC BY-SA 4.0"),
    ("DocRED and Re-DocRED", "MIT, texts CC BY-SA 3.0"),
    ("CrossNER", "MIT, texts CC BY-SA 3.0"),
    ("Universal NER, English EWT", "CC BY-SA 4.0"),
    ("MEANTIME", "CC BY 4.0"),
    ("re3d", "contains public sector information licensed under the Open Government Licence v3.0"),
    ("grobid-ner", "Apache-2.0, texts CC BY-SA 3.0"),
    ("GUM", "CC BY 4.0, texts by genre"),
    ("WNUT-2017 and Broad Twitter Corpus", "CC BY 4.0"),
    ("GeoNames", "CC BY 4.0"),
    ("mledoze/countries", "ODbL 1.0"),
    ("SupraVerden", "CC BY-SA 4.0"),
    ("open tables of given names, surnames, companies, clubs, legislators", "CC0, Unlicense, PDDL 1.0"),
];

/// What stands in the foot beside it.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Lines above the words on Gloss.
    pub children: Html,
}

/// The foot of the page.
#[component]
pub fn About(props: &Props) -> Html {
    let sources = SOURCES.iter().map(|(source, licence)| {
        html! { <li>{ *source }{ " (" }{ *licence }{ ")" }</li> }
    });
    html! {
        <footer class="foot">
            { props.children.clone() }
            <details>
                <summary>{ "About Gloss" }</summary>
                <p>
                    { "Gloss reads an article on your device and marks what it says. The text is sent nowhere: the page asks \
                    for its own files and for nothing else. Rules read the figures, a small trained model reads the names, \
                    and both can be wrong; a card says why and how sure." }
                </p>
                <p>
                    { "The code is free under the MIT licence or the Apache licence 2.0. The model of names and its lists \
                    were made from these works and are offered under CC BY-SA 4.0, the lists of countries and peoples, as a \
                    database, under ODbL 1.0:" }
                </p>
                <ul>{ for sources }</ul>
            </details>
        </footer>
    }
}

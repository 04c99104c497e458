//! How often the page has asked for anything, and how a reader finds out that the text stays where it is.

use yew::prelude::*;

/// What the part shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What was asked for since the page stood, a line each: a file of the page, or a whole address.
    pub requests: AttrValue,
}

/// The meter, with the list behind it and the ways to check.
#[component]
pub fn Privacy(props: &Props) -> Html {
    let all: Vec<&str> = props.requests.lines().collect();
    let elsewhere = all.iter().filter(|name| name.contains("://")).count();
    let told = match (all.len(), elsewhere) {
        (0, _) => "0 requests since the page opened".to_owned(),
        (1, 0) => "1 request since the page opened, for a part of Gloss".to_owned(),
        (count, 0) => format!("{count} requests since the page opened, all for parts of Gloss"),
        (count, elsewhere) => format!("{count} requests since the page opened, {elsewhere} to other hosts"),
    };
    html! {
        <details class="meter">
            <summary>{ told }</summary>
            <p>
                { "So often this page has asked its host for something, as your browser counts it. Your text was in none of it: \
                   sharing, exports and the reading of long articles need parts of Gloss that are fetched when they are first used." }
            </p>
            if !all.is_empty() {
                <ul>{ for all.iter().map(|name| html! {
                    <li>
                        <code>{ *name }</code>
                        if *name == "sw.js" {
                            { ", to see whether there is a newer Gloss" }
                        }
                    </li>
                }) }</ul>
            }
            <p>{ "You need not believe it. To check:" }</p>
            <ol>
                <li>{ "Open the developer tools of your browser (F12), choose “Network”, and paste an article. No line appears with it." }</li>
                <li>{ "Switch the network off, and go on: everything works." }</li>
                <li>
                    { "Look at the source of the page: the policy in its first lines forbids the browser to send anything to \
                       another host, whatever a program might try." }
                </li>
                <li>
                    { "Use Gloss as one file, opened from your disk: its policy forbids every request, and the file has a hash \
                       by which you know that it is the one you trust." }
                </li>
            </ol>
        </details>
    }
}

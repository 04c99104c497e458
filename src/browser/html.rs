//! Rich text -> plain text that keeps headings, paragraphs and lists, and loses everything else.
//!
//! The browser parses the HTML into a document of its own, in which nothing runs and nothing is loaded; only its text
//! is read. The walk uses no recursion, so that no nesting is too deep for it.

use web_sys::{DomParser, Element, Node, SupportedType};

/// The text of `html`, with "# " before headings, "- " or "1. " before items and an empty line between paragraphs.
pub fn text_of(html: &str) -> String {
    let parsed = DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    let Some(body) = parsed.ok().and_then(|document| document.body()) else { return String::new() };
    let mut writer = Writer::default();
    let root: &Node = &body;
    let mut node = root.first_child();
    while let Some(current) = node {
        let inner = if writer.enter(&current) { current.first_child() } else { None };
        node = inner.or_else(|| following(current, root, &mut writer));
    }
    writer.text
}

/// The node after `node` and all it holds; leaves every element that ends on the way.
fn following(node: Node, root: &Node, writer: &mut Writer) -> Option<Node> {
    let mut node = node;
    loop {
        writer.leave(&node);
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent_node().filter(|parent| parent != root)?;
    }
}

/// The text as far as it is written, and what is due before the next word.
#[derive(Default)]
struct Writer {
    text: String,
    /// How many line breaks are due.
    breaks: usize,
    /// Is a space due?
    space: bool,
    /// The marker due: "## ", "- ".
    marker: String,
    /// How many elements around here keep their line breaks.
    preformatted: usize,
    /// For each list around here the number of its next item; none in a list without numbers.
    lists: Vec<Option<u32>>,
}

impl Writer {
    /// Writes what a node begins with. Is it worth going into?
    fn enter(&mut self, node: &Node) -> bool {
        if node.node_type() == Node::TEXT_NODE {
            self.write(&node.text_content().unwrap_or_default());
            return false;
        }
        let Some(tag) = tag_of(node) else { return false };
        match &*tag {
            "script" | "style" | "template" | "noscript" | "iframe" | "object" | "svg" | "math" | "head"
            | "title" | "select" | "button" | "textarea" | "audio" | "video" | "nav" => return false,
            _ if is_hidden(node) => return false,
            "br" => self.breaks += 1,
            "td" | "th" => self.space = true,
            "pre" => self.preformatted += 1,
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(first_number(node))),
            _ => {}
        }
        self.break_for(&tag);
        if let Some(level @ 1..=6) = heading_level(&tag) {
            self.marker = "#".repeat(level) + " ";
        } else if tag == "li" {
            self.marker = match self.lists.last_mut() {
                Some(Some(number)) => {
                    *number += 1;
                    format!("{}. ", *number - 1)
                }
                _ => "- ".to_owned(),
            };
        }
        true
    }

    /// Writes what a node ends with.
    fn leave(&mut self, node: &Node) {
        let Some(tag) = tag_of(node) else { return };
        match &*tag {
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            "ul" | "ol" => drop(self.lists.pop()),
            _ => {}
        }
        self.break_for(&tag);
        if heading_level(&tag).is_some() || tag == "li" {
            self.marker.clear();
        }
    }

    fn break_for(&mut self, tag: &str) {
        let breaks = match tag {
            "li" | "tr" | "dt" | "dd" => 1,
            "p" | "div" | "section" | "article" | "aside" | "main" | "header" | "footer" | "nav"
            | "blockquote" | "pre" | "figure" | "figcaption" | "address" | "table" | "ul" | "ol" | "dl"
            | "hr" | "form" | "fieldset" | "details" | "summary" => 2,
            _ if heading_level(tag).is_some() => 2,
            _ => return,
        };
        self.breaks = self.breaks.max(breaks);
    }

    fn write(&mut self, words: &str) {
        if self.preformatted > 0 {
            for (number, line) in words.split('\n').enumerate() {
                self.breaks += usize::from(number > 0);
                self.write_line(line);
            }
        } else {
            self.write_line(words);
        }
    }

    /// Writes words with their white space made single.
    fn write_line(&mut self, words: &str) {
        self.space |= words.starts_with(is_collapsible);
        for word in words.split(is_collapsible).filter(|word| !word.is_empty()) {
            if self.breaks > 0 && !self.text.is_empty() {
                // More than one empty line says nothing more.
                self.text.extend(std::iter::repeat_n('\n', self.breaks.min(2)));
            } else if self.space && !self.text.is_empty() && self.breaks == 0 {
                self.text.push(' ');
            }
            self.breaks = 0;
            self.text.push_str(&std::mem::take(&mut self.marker));
            self.text.push_str(word);
            self.space = true;
        }
        self.space = self.space && words.ends_with(is_collapsible);
    }
}

/// The white space that HTML collapses; a no-break space stays.
fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

fn tag_of(node: &Node) -> Option<String> {
    (node.node_type() == Node::ELEMENT_NODE).then(|| {
        let element: &Element = wasm_bindgen::JsCast::unchecked_ref(node);
        element.local_name()
    })
}

/// Does the page it comes from hide it?
fn is_hidden(node: &Node) -> bool {
    let element: &Element = wasm_bindgen::JsCast::unchecked_ref(node);
    element.has_attribute("hidden")
}

/// The number of an ordered list's first item.
fn first_number(node: &Node) -> u32 {
    let element: &Element = wasm_bindgen::JsCast::unchecked_ref(node);
    element.get_attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1)
}

/// The level of "h1" to "h6".
fn heading_level(tag: &str) -> Option<usize> {
    let level = tag.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

"""Opens what Gloss wrote with the programs it was written for, and compares what they see with what was marked."""

import csv
import html
import json
import re
import sys
import urllib.request
from pathlib import Path

import pyld
import spacy
from spacy import displacy

FOLDER, CONTEXT = Path(sys.argv[1]), sys.argv[2]
ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"


def read(ending):
    return (FOLDER / f"hard{ending}").read_bytes().decode("utf-8")


def told(what, count):
    assert count > 0, f"{what}: nothing was there"
    print(f"{what}: {count} agree")


line = json.loads(read(".jsonl"))
text, spans = line["text"], line["spans"]
outer = [span for span in spans if not span.get("nested")]
assert any(ord(c) > 0xFFFF for c in text), "the article has no character that units count differently"

# Every place counts code points, as Python does.
for span in spans:
    assert text[span["start"] : span["end"]] == span["text"], span
told("Python, JSON lines", len(spans))

# displaCy draws the words that were marked, and no others.
article = json.loads(read(".displacy.json"))
drawn = displacy.render(article, style="ent", manual=True, page=False, jupyter=False)
entities = re.findall(r"<mark[^>]*>\s*(.*?)\s*<span", drawn, re.S)
assert [html.unescape(words) for words in entities] == [span["text"] for span in outer], entities
told(f"displaCy of spaCy {spacy.__version__}", len(entities))

# A blank pipeline finds them on its own tokens' borders, or says which not.
doc = spacy.blank("en")(article["text"])
placed = [doc.char_span(e["start"], e["end"], label=e["label"], alignment_mode="expand") for e in article["ents"]]
assert all(span is not None for span in placed)
told("spaCy, spans of a blank pipeline", len(placed))

# A processor of JSON-LD understands every term.
with open(CONTEXT) if CONTEXT else urllib.request.urlopen(ANNOTATIONS) as file:
    context = json.load(file)


def loader(url, _):
    assert url == ANNOTATIONS, f"asks for {url}"
    return {"contextUrl": None, "documentUrl": url, "document": context}


collection = json.loads(read(".jsonld"))
expanded = pyld.jsonld.expand(collection, {"documentLoader": loader})
oa, activity, rdf = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
items = expanded[0][activity + "first"][0][activity + "items"][0]["@list"]
source = expanded[0]["http://purl.org/dc/terms/source"][0][rdf + "value"][0]["@value"]
assert source == text and len(items) == collection["total"] >= len(spans)
for item in items:
    assert item["@type"] == [oa + "Annotation"], item
    quote, position = item[oa + "hasTarget"][0][oa + "hasSelector"]
    start, end = (position[oa + edge][0]["@value"] for edge in ("start", "end"))
    assert source[start:end] == quote[oa + "exact"][0]["@value"], item
    assert all(purpose["@id"].startswith(oa) for body in item[oa + "hasBody"] for purpose in body[oa + "hasPurpose"])
triples = pyld.jsonld.to_rdf(collection, {"documentLoader": loader, "format": "application/n-quads"})
told("PyLD, annotations", len(items))
told("PyLD, triples", triples.count("\n"))

# A reader of CSV gives the same rows back, and no cell is a formula.
for ending in (".figures.csv", ".entities.csv"):
    rows = list(csv.DictReader(read(ending).lstrip("\ufeff").splitlines(keepends=True), strict=True))
    assert all(None not in row and None not in row.values() for row in rows), "a row has more or fewer cells"
    numbers = ("number", "least", "most")
    cells = [cell for row in rows for column, cell in row.items() if column not in numbers]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells), cells
    if ending == ".figures.csv":
        figures = [span for span in outer if "value" in span or span["label"] in ("MONEY", "PERCENT", "DATE")]
        assert {row["words"].lstrip("'") for row in rows} >= {figure["text"].lstrip("'") for figure in figures}
    told(f"Python's csv, {ending}", len(rows))

# doccano and CoNLL, as their readers cut them.
labels = json.loads(read(".doccano.jsonl"))["label"]
assert [text[start:end] for start, end, _ in labels] == [span["text"] for span in spans]
told("doccano's spans", len(labels))
tokens = [row.split(" ") for row in read(".conll").splitlines() if row and not row.startswith("-DOCSTART-")]
assert all(len(row) == 4 for row in tokens)
inside = None
for row in tokens:
    assert not row[3].startswith("I-") or inside == row[3][2:], row
    inside = row[3][2:] if row[3] != "O" else None
begun = sum(row[3].startswith("B-") for row in tokens)
assert begun == len(outer), (begun, len(outer))
told("CoNLL's mentions", begun)

# brat's words are those at its places.
standoff, plain = read(".ann"), read(".txt")
assert plain == text
marks = [mark.split("\t") for mark in standoff.splitlines() if mark.startswith("T")]
for _, place, words in marks:
    fragments = [fragment.split() for fragment in place.split(" ", 1)[1].split(";")]
    assert " ".join(plain[int(start) : int(end)] for start, end in fragments) == words, place
told("brat's marks", len(marks))

# The page is one that parses, and nothing in it runs.
page = read(".html")
assert len(re.findall(r"<script", page)) == 1 and "default-src 'none'" in page
data = json.loads(re.search(r'<script type="application/json" id="gloss-article">(.*?)</script>', page, re.S)[1])
assert data["text"] == text
told("the page's data, marks", len(data["found"]))

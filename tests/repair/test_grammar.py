"""A suggestion put into a sentence leaves a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tqc.document import Document
from tqc.document.formats import apply
from tqc.finding import Finding, Severity, Span
from tqc.glossary import Concept, Glossary
from tqc.repair.grammar import in_place
from tqc.repair.planning import certain

# marked sentence, name to write, type of the concept, the sentence then
NAMES = [
    ("We met [Blue Whale Cloud] today.", "Lanjing", "organization", "We met Lanjing today."),
    ("The backers of the [blue whale] are here.", "Lanjing", "organization",
     "The backers of Lanjing are here."),
    ("The [blue whale] has a plan.", "Lanjing", "organization", "Lanjing has a plan."),
    ("He opened the [blue whale] app.", "Lanjing", "product", "He opened the Lanjing app."),
    ("Then the [blue whale] left it.", "Lanjing", "organization", "Then Lanjing left it."),
    ("Now the [blue whale] launches a phone.", "Lanjing", "organization",
     "Now Lanjing launches a phone."),
    ("It listed on the [City Stock Bourse].", "Ningbo Stock Exchange", "organization",
     "It listed on the Ningbo Stock Exchange."),
    ("She leads the [Number Table].", "Data Rankings", "index", "She leads the Data Rankings."),
    ("A [blue whale] spokesman said so.", "Alanjing", "organization",
     "An Alanjing spokesman said so."),
    ("An [orange whale] phone.", "Lanjing", "organization", "A Lanjing phone."),
    ("It is a [blue whale], he said.", "Lanjing", "organization", "It is Lanjing, he said."),
    ("The [blue whales]' users pay.", "Lanjing", "product", "Lanjing's users pay."),
    ("The [blue whale]'s users pay.", "Lanjing", "product", "Lanjing's users pay."),
    ("[Blue whales] are popular.", "Lanjing", "product", "Lanjing is popular."),
    ("Kites and [blue whales] are popular.", "Lanjing", "product",
     "Kites and Lanjing are popular."),
    ("He praised “[Blue Whale]” again.", "Lanjing", "organization", "He praised Lanjing again."),
    ("He praised “the [blue whale]” again.", "Lanjing", "organization",
     "He praised “Lanjing” again."),
    ("It is called “[Blue Whale]” here.", "Lanjing", "organization",
     "It is called “Lanjing” here."),
    ("He saw “[Blue Whale]” twice.", "Sea Song", "work", "He saw “Sea Song” twice."),
    ('We like "[Blue Whale]," he says.', "Lanjing", "organization", "We like Lanjing, he says."),
    ("He studied at [Harbour College].", "The Harbour University", "organization",
     "He studied at the Harbour University."),
    ("He praised “[Sea Tune]” again.", "The Song of the Sea", "work",
     "He praised “The Song of the Sea” again."),
    ("The [blue whale] cut its prices.", "Lanjing", "organization", "Lanjing cut its prices."),
    ("[Harbour College] is old.", "The Harbour University", "organization",
     "The Harbour University is old."),
]  # fmt: skip

TERMS = [
    ("A [large table] fell.", "open plan", "An open plan fell."),
    ("The [large table] fell.", "open plan", "The open plan fell."),
    ("As for the [land eleven], it won.", "China's team", "As for China's team, it won."),
]


def marked(sentence: str, check: str = "name/literal") -> tuple[Document, Finding]:
    """The document of a sentence with a finding where it has brackets."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    document = Document("a.txt", "a.txt", text, language="en")
    span = Span(start, end)
    return document, Finding(
        check=check,
        span=span,
        text=span.of(text),
        message="",
        severity=Severity.MAJOR,
        confidence=0.99,
        suggestions=("",),
        concept="one",
    )


@pytest.mark.parametrize(("sentence", "choice", "kind", "expected"), NAMES)
def test_a_name(sentence: str, choice: str, kind: str, expected: str) -> None:
    document, found = marked(sentence)
    edit = in_place(document, found, choice, Concept("one", {"en": (choice,)}, kind))
    assert apply(document.text, [edit]) == expected


@pytest.mark.parametrize(("sentence", "choice", "expected"), TERMS)
def test_a_term(sentence: str, choice: str, expected: str) -> None:
    document, found = marked(sentence, "term/literal")
    edit = in_place(document, found, choice, Concept("one", {"en": (choice,)}, "term"))
    assert apply(document.text, [edit]) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("One.\n\n[Advertisement]\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\r\n\r\n[Advertisement]\r\n\r\nTwo.", "One.\r\n\r\nTwo."),
        ("[Advertisement]\nTwo.\n", "Two.\n"),
        ("One.\n\n[Advertisement]", "One."),
        ("One [rdquo] two.", "One two."),
        ("One two [rdquo].", "One two."),
    ],
)
def test_a_deleted_span_takes_its_line_or_space_along(sentence: str, expected: str) -> None:
    document, found = marked(sentence, "garble/residue")
    assert apply(document.text, [in_place(document, found, "", None)]) == expected


def test_other_languages_change_the_span_alone() -> None:
    document, found = marked("Der “[Blauwal]” sind groß.")
    document = Document("a", "a", document.text, language="de")
    edit = in_place(document, found, "Lanjing", Concept("one", {"de": ("Lanjing",)}, "product"))
    assert apply(document.text, [edit]) == "Der “Lanjing” sind groß."


def test_what_is_no_prose_is_left_alone() -> None:
    document, found = marked("See the [blue whale] now.")
    document = replace(document, protected=(Span(4, 8),))
    edit = in_place(document, found, "Lanjing", Concept("one", {"en": ("Lanjing",)}, "product"))
    assert apply(document.text, [edit]) == "See the Lanjing now."


@pytest.mark.parametrize(
    ("sentence", "names", "expected"),
    [
        ("It fits the [L-end] market.", ("leisure", "leisure-side", "leisure side"), "leisure"),
        ("It fits the [L-end].", ("leisure", "leisure-side", "leisure side"), "leisure side"),
        ("Many [wide models] fail.", ("wide model", "wide-scale models"), "wide-scale models"),
        ("Many [vast model] firms fail.", ("wide model", "wide models"), "wide model"),
        ("These [wide models] fail.", ("width",), None),
        ("A [wide turn] came.", ("support",), None),
        ("They will [close the gate].", ("closed-gate",), None),
        ("They were [stuck in the door].", ("doorstep", "doorsteps"), None),
        ("A [ring-on-ring rise] came.", ("month-on-month growth",), None),
        ("They will [go out of the gate].", ("go abroad",), "go abroad"),
        ("In [Ann's load list] it led.", ("load chart",), "the load chart"),
    ],
)
def test_a_term_is_written_where_its_form_fits(
    sentence: str, names: tuple[str, ...], expected: str | None
) -> None:
    document, found = marked(sentence, "term/literal")
    found = replace(found, suggestions=names)
    glossary = Glossary((Concept("one", {"en": names}, "term"),))
    repairs = certain(document, [found], glossary, 0.9)
    assert [repair.edit.text for repair in repairs] == ([] if expected is None else [expected])


def test_a_garbled_span_with_two_readings_is_left_to_an_editor() -> None:
    document, found = marked("It was a good [yearWhen] it rained.", "garble/spacing")
    for suggestions, count in ((("year. When", "year when"), 0), (("year when",), 1)):
        one = replace(found, suggestions=suggestions, concept=None)
        assert len(certain(document, [one], Glossary(), 0.9)) == count
        assert certain(document, [replace(one, confidence=0.85)], Glossary(), 0.9) == []

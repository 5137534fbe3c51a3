"""How true each kind of statement is on a screen.

A `Belief` splits certainty three ways: the statement holds, it does not, or what it speaks of is not
there. Negation swaps the first two only, so "the X is not ticked" does not hold of a missing X.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from moonlet import only_one, reasons, telling
from moonlet.amounts import amounts, compare, number_of, with_unit
from moonlet.bars import ROLE_WORDS, role_likeness
from moonlet.colors import best_name
from moonlet.concepts import names_a_picture
from moonlet.counting import counted, is_drawn, is_share, share_counted
from moonlet.entries_saying import entries_saying
from moonlet.expression import (
    And,
    Compared,
    Counted,
    Exists,
    Extreme,
    HasColor,
    HasState,
    Judge,
    Missing,
    Not,
    Ref,
    Relates,
    Shows,
    Statement,
)
from moonlet.extremes import compared, extreme, measured_in
from moonlet.features import looks_like, tones
from moonlet.flags import flag, toggle_meant
from moonlet.forms import Form, form_of, is_asterisk
from moonlet.literal import NOT_SO, is_quoted, to_the_letter
from moonlet.matcher import Matcher, Matches, members
from moonlet.misfits import complaint, fits
from moonlet.pages import PAGE_STATES, SORTED_STATES, node_state, page_state, sorted_state
from moonlet.printed_counts import Printed, is_figure, printed_count
from moonlet.properties import CONTROLS, UNKNOWN, color_of, color_probability, part_coloured, state_probability
from moonlet.readings import MISSPELT, Reading, agreement, readings
from moonlet.relaxing import frames_dropped, plainer, says_its_kind
from moonlet.similarity import phrase, stem
from moonlet.standing import belonging, stands
from moonlet.tallies import Tally, TallyRanker
from moonlet.wanted import asks_what_it_costs_now

if TYPE_CHECKING:
    from moonlet.structure import Scene

_TOP = 4
_UNKNOWN, _UNKNOWN_OF_KIND = 0.3, 0.6  # of the belief that something is missing is left where its words say nothing to the eyes
_PASSING = ("dialog", "toast", "alert")  # come and go
_PICTURED = ("any", "icon", "button", "link", "menuitem", "tab")  # whose look is that of an icon
_TOGGLED = ("checked", "unchecked")
_PRESSED = ("button", "link", "menuitem", "tab")
_SAYING = ("text", "block", "heading")
_CONTAINS_NOTHING = ("menuitem", "link", "button", "tab", "icon", "badge")
_SILENT = ("button", "icon", "link", "image", "checkbox", "radio", "switch")  # where nothing is written on them
_NEARLY = 0.75  # of what speaks against a number that is not the one counted must speak for it, if it may be the right one;
_MISCOUNTED = 0.3  # else it counts for so little
_FIGURE = re.compile(r"\d+")
_ROWS_COUNTED = 0.9  # how sure a number of rows is that say a word
_PRINTED = 0.9  # how sure a number is that the page prints itself
_STARS = ("star", "stars", "a star")
_OUTWEIGHED, _OTHER_FIGURE = 0.5, 0.4  # a figure of less than this share of the weight of another one of its sort counts for so little
_SPOKEN = frozenset("title headline heading banner hint note notice caption message label slogan".split())  # are known by their words
_BY_OWNER = 0.85  # how surely what a thing shows is what a word asks for that stands nowhere
_UNREAD = 0.15  # of a comparison whose values can't be read
_OF_ANOTHER = 0.25  # how surely a sign of a failure tells of one that it does not name
_FAILED_THING = re.compile(
    r"(?i)^(?:the |an? |this |my |your )?(?P<what>[\w -]{2,30}?) (?:has |have )?(?:failed|went wrong|did not work|broke)\b"
)
_ANY_STEP = frozenset(
    stem(word)
    for word in """something it this that page form forms input field fields validation validating saving save submission submitting sending
    sign signing in up log logging login registration registering entry action last step one attempt try check the""".split()
)  # which a field that is wrong fails as well
_OTHER_NUMBER = 0.3  # of the belief that something is there is left where the number that it is called by is not on it
_ENOUGH = 0.04  # probability from which a node is worth executing over


@dataclass(frozen=True)
class Belief:
    """`true + false <= 1`; what is missing to 1 is the probability that the thing is not there."""

    true: float
    false: float
    reason: str
    evidence: tuple[int, ...] = ()
    nearest: tuple[int, ...] = ()
    operator: str = ""

    @property
    def absent(self) -> float:
        return max(0.0, 1 - self.true - self.false)


@dataclass
class Statements:
    """Executes statements over one scene."""

    scene: Scene
    matcher: Matcher
    sentence: str = ""
    tallies: TallyRanker | None = None  # without one, counts are what the reference alone leads to
    spoken: dict[str, tuple[float, int]] = field(default_factory=dict)

    def believe(self, statement: Statement) -> Belief:
        belief = self._believe(statement)
        return replace(belief, operator=type(statement).__name__) if not belief.operator else belief

    def told(self) -> Belief | None:
        """What the screen tells of the whole sentence in a way of its own, whatever it is read as."""
        return _as_belief(telling.told(self.scene, self.matcher, self.sentence)) if self.sentence else None

    def in_other_words(self) -> Belief | None:
        """That some text says the same, for a sentence of which no reading came to anything."""
        return _as_belief(telling.in_other_words(self.scene, self.sentence)) if self.sentence else None

    def _believe(self, statement: Statement) -> Belief:
        match statement:
            case Exists(ref):
                return self._exists(ref)
            case Missing(ref):
                belief = self._exists(ref)
                shown = complaint(self.scene, ref)
                if shown is not None and shown[1] >= 0 and shown[0] > belief.true:
                    belief = Belief(shown[0], 1 - shown[0], f"{reasons.node_phrase(self.scene, shown[1])} tells of an error", (shown[1],))
                # Who does not know what is meant can't say that it is not there.
                unknown = _UNKNOWN if ref.kind == "any" else _UNKNOWN_OF_KIND
                known = 1.0 if shown is not None or self._is_known(ref) or belief.true >= 0.5 else unknown
                if belief.true < 0.5 and self._stands_there(ref):
                    known = min(known, _UNKNOWN)
                return replace(belief, true=belief.false * known, false=belief.true)
            case Counted(ref, comparison, number):
                return self._counted(ref, comparison, number)
            case HasState(ref, state):
                return self._has_state(ref, state)
            case HasColor(ref, color):
                return self._has_color(ref, color)
            case Shows(ref, text, exact):
                return self._shows(ref, text, exact)
            case Relates(ref, relation, other, other2):
                return self._relates(ref, relation, other, other2)
            case Extreme(ref, which, by):
                return self._asked(ref, *extreme(self.scene, self.matcher, ref, which, by, measured_in(self.sentence)))
            case Compared(ref, comparison, other):
                return self._asked(ref, *compared(self.scene, self.matcher, ref, comparison, other, measured_in(self.sentence)))
            case Not(inner):
                belief = self.believe(inner)
                if isinstance(inner, Shows) and self._is_of_another_sort(inner.text, belief):
                    return replace(belief, true=_UNREAD, false=max(belief.true, _UNREAD), operator="")
                return replace(belief, true=belief.false, false=belief.true, operator="")
            case And(first, second):
                alone = self._alone(statement)
                return alone if alone is not None else self._and(self.believe(first), self.believe(second))
            case Judge():
                return Belief(0.5, 0.5, "nothing on the screen confirms it: it is not one of the statements that can be checked")
        raise TypeError(f"{statement!r} is no statement")

    # ---- operators ------------------------------------------------------------------------------

    def _exists(self, ref: Ref) -> Belief:
        marked = self._marked_required(ref)
        if marked is not None:
            return marked
        form = form_of(ref.look) if not ref.text and ref.kind in ("any", "text", "value") else None
        if form is not None:
            return self._of_form(ref, form)
        matches = self._as_said(ref)
        best = matches.best
        found = matches.found * self._to_the_letter(ref)
        if best >= 0:
            found *= belonging(self.scene, matches) * self._looks_so(ref, best) * fits(self.scene, ref, best) * self._numbered_so(ref, best)
        enough = 0.9 if is_quoted(ref.text, self.sentence) else 0.5  # what is quoted and stands there to the letter is shown
        if found < enough and len(ref.text) > 2 and replace(ref, kind="any", text="") == Ref() and ref.kind in ("any", "text", "value"):
            agreed, line = self._said(ref.text)  # words in a longer line
            if agreed >= 0.9 and 0.95 * agreed > found:
                found, best = 0.95 * agreed, line
        if found >= 0.5 and best >= 0:
            return Belief(found, 1 - found, f"{reasons.node_phrase(self.scene, best)} is shown", (best,))
        nearest = self._nearest(matches)
        return Belief(found, 1 - found, reasons.not_found(self.scene, ref, nearest), (), tuple(nearest))

    def _of_form(self, ref: Ref, form: Form) -> Belief:
        """Whether a text of a form is where it is said to be."""
        matches = self._as_said(replace(ref, look="", kind="text" if ref.kind == "any" else ref.kind))
        least = 0.15 * float(matches.probabilities.max(initial=0.0))
        there = [(i, p) for i, p in matches.top(12) if p >= least and form(self.scene.nodes[i].text)]
        if there and matches.found >= 0.5:
            found = 0.92 * matches.found
            return Belief(found, 1 - found, f"{reasons.node_phrase(self.scene, there[0][0])} is shown", (there[0][0],))
        anchor = self.matcher.resolve(self.scene, ref.anchor).found if ref.anchor is not None else 1.0
        return Belief(0.08 * anchor, 0.9 * anchor, reasons.not_found(self.scene, ref, []))

    def _marked_required(self, ref: Ref) -> Belief | None:
        """An asterisk beside something marks a field that must be filled; None where no such mark is spoken of."""
        if ref.anchor is None or ref.text or ref.kind not in ("any", "icon", "text") or not is_asterisk(ref.look):
            return None
        matches = self.matcher.resolve(self.scene, ref.anchor)
        if matches.best < 0 or matches.none > 0.5:
            return None
        probability, carrier = state_probability(self.scene, matches.best, "required")
        if carrier < 0 and self.scene.kinds[matches.best] not in CONTROLS and ref.look.casefold() in _STARS:
            return None  # the star of a row or a mail marks nothing that must be filled
        shown = "is" if probability >= 0.5 else "is not"
        reason = f"{reasons.node_phrase(self.scene, matches.best)} {shown} marked as required"
        return Belief(matches.found * probability, matches.found * (1 - probability), reason, (max(carrier, matches.best),))

    def _as_said(self, ref: Ref) -> Matches:
        """What is there of a reference, or would be missing: no word of it may be left out but frames that have no name."""
        matches = self.matcher.exactly(self.scene, ref)
        for lesser in (plainer(ref), frames_dropped(ref)):
            if matches.found < 0.5 and lesser is not None:
                other = self.matcher.exactly(self.scene, lesser)
                matches = other if other.found >= 0.6 else matches
        return matches

    def _is_known(self, ref: Ref) -> bool:
        """Whether the words for a look are ones that something could be recognised by."""
        if (
            not ref.look
            or ref.text
            or says_its_kind(ref.look)
            or names_a_picture(ref.look)
            or form_of(ref.look)
            or tones(self.scene, ref.look) is not None
        ):
            return True
        return any(role_likeness(role, ref.look) >= 0.7 for role in ROLE_WORDS)

    def _stands_there(self, ref: Ref) -> bool:
        """Whether several words of a thing to press stand on the screen, though nothing of its kind was seen there: a link in a text."""
        plain = replace(ref, kind="any", text="") == Ref() and ref.kind in _PRESSED and len(ref.text.split()) > 1
        return plain and self._said(ref.text)[0] >= 0.9

    def _looks_so(self, ref: Ref, index: int) -> float:
        """Little, where nothing of a thing looks or reads as asked: it then was only the nearest at that place."""
        if not ref.look or ref.text or ref.kind not in _PICTURED or not names_a_picture(ref.look):
            return 1.0
        alike = [i for i in range(len(self.scene.nodes)) if i == index or self.scene.same_thing(i, index)]
        seen = looks_like(self.scene, ref.look)
        return 1.0 if max(float(seen[i]) for i in alike) >= 0.4 else 0.25

    def _numbered_so(self, ref: Ref, index: int) -> float:
        """Little, where a number of the words asked for is not on a thing: "Total 32 members" is not shown by "Total 23 members"."""
        figures = set(_FIGURE.findall(ref.text))
        if not figures:
            return 1.0
        texts = [
            shown for i, n in enumerate(self.scene.nodes) if self.scene.same_thing(i, index) for shown in (n.text, n.label, *n.context)
        ]
        shown = " ".join(texts)
        if figures <= set(_FIGURE.findall(shown)) or {a.value for a in amounts(ref.text)} & {a.value for a in amounts(shown)}:
            return 1.0
        return _OTHER_NUMBER

    def _to_the_letter(self, ref: Ref) -> float:
        """How far the words of a reference are on the page as they are written, not only nearly, in [0, 1].

        What is quoted must be there; what is not may be said in other words, but a misspelling is none.
        """
        if not ref.text:
            return 1.0
        agreed = self._said(ref.text)[0]
        if is_quoted(ref.text, self.sentence):
            agreed = min(
                agreed, max((to_the_letter(ref.text, shown) for n in self.scene.nodes for shown in (n.text, n.label)), default=0.0)
            )
            return 1.0 if agreed >= 0.75 else agreed
        return agreed if agreed == MISSPELT else 1.0

    def _said(self, text: str) -> tuple[float, int]:
        """How well the best text of the page agrees with some words or contains them, and its node."""
        if text not in self.spoken:
            said = [(agreement(text, shown, exact=False), n.index) for n in self.scene.nodes for shown in (n.text, n.label) if shown]
            self.spoken[text] = max(said, key=lambda each: each[0], default=(0.0, -1))
        return self.spoken[text]

    def _nearest(self, matches: Matches) -> list[int]:
        """The best few that are not mere containers; nothing where they have nothing in common with the words."""
        top = [i for i, _ in matches.top(8) if self.scene.kinds[i] not in ("page", "column", "section", "block", "list")]
        return [i for i in top if matches.scores[i] > -7.0][:3]

    def _over(
        self, ref: Ref, judged: Callable[[int], float], weigh: Callable[[int], float] | None = None
    ) -> tuple[float, float, Matches, list[tuple[int, float, float]]]:
        """Expected truth of a property over the nodes that a reference may mean, some of them less likely (`weigh`)."""
        matches = self.matcher.resolve(self.scene, ref)
        top = [(i, p) for i, p in matches.top(_TOP) if p > _ENOUGH * max(0.2, matches.found)]
        if weigh is not None:
            top = [(i, p * weigh(i)) for i, p in top]
        total = sum(p for _, p in top)
        judgements = [(i, p, judged(i)) for i, p in top]
        own = belonging(self.scene, matches) if matches.best >= 0 else 1.0  # the nearest picture may be that of the next entry
        share = matches.found * self._to_the_letter(ref) * own / total if total else 0.0
        true = sum(p * truth for _, p, truth in judgements) * share
        false = sum(p * (1 - truth) for _, p, truth in judgements) * share
        return true, false, matches, judgements

    def _has_state(self, ref: Ref, state: str) -> Belief:
        if ref.kind in _PASSING and state in ("expanded", "collapsed"):
            belief = self._exists(ref)  # one that is shown is open
            return belief if state == "expanded" else replace(belief, true=belief.false, false=belief.true)
        whole = ref.kind in ("page", "any") and not (ref.text or ref.look or ref.anchor)
        if whole and state in (*PAGE_STATES, "empty"):
            return self._page_state(ref, state)
        carrier: dict[int, int] = {}
        unseen: set[int] = set()

        def judged(i: int) -> float:
            meant = toggle_meant(self.scene, i, ref.kind, self.sentence) if state in _TOGGLED else -1
            tell = sorted_state if state in SORTED_STATES else node_state if state in PAGE_STATES else state_probability
            probability, by = tell(self.scene, meant if meant >= 0 else i, state)
            carrier[i] = by if by >= 0 else i
            if by < 0 and probability == UNKNOWN:
                unseen.add(i)
            return probability

        true, false, matches, judgements = self._over(ref, judged)
        if matches.none > 0.5 or not judgements:
            return self._absent(ref, matches, true, false)
        best, _, probability = judgements[0]
        if best in unseen:  # where nothing shows the state, neither it nor its opposite is known
            false = min(false, true)
            return Belief(
                true, false, f"nothing shows whether {reasons.node_phrase(self.scene, best)} is {reasons.state_word(state)}", (best,)
            )
        holds = "is" if probability >= 0.5 else "is not"
        reason = f"{reasons.node_phrase(self.scene, best)} {holds} {reasons.state_word(state)}"
        return Belief(true, false, reason, (carrier[best],))

    def _page_state(self, ref: Ref, state: str) -> Belief:
        probability, node = page_state(self.scene, state)
        if state == "failed" and node >= 0 and not self._tells_of_that(node):
            probability = min(probability, _OF_ANOTHER)
        holds = "is" if probability >= 0.5 else "is not"
        sign = f": {reasons.node_phrase(self.scene, node)}" if node >= 0 else ""
        return Belief(probability, 1 - probability, f"the page {holds} {reasons.state_word(state)}{sign}", (node,) if node >= 0 else ())

    def _is_of_another_sort(self, text: str, shown: Belief) -> bool:
        """Whether what was read instead of a word is a date or a figure, which does not deny it: "2025-09-13" says nothing of "paid"."""
        if shown.true >= 0.5 or any(letter.isdigit() for letter in text) or not text.isalpha() or not shown.evidence:
            return False
        said = self.scene.nodes[shown.evidence[0]].text
        return bool(amounts(said)) and not re.search(r"[^\W\d_]{4,}", said)

    def _tells_of_that(self, node: int) -> bool:
        """Whether a sign of a failure may tell of what a sentence says failed: a field that is wrong does not tell of an import."""
        found = _FAILED_THING.match(self.sentence.strip())
        words = [word for word in phrase(found["what"]).stems if word not in _ANY_STEP] if found else []
        if not words or self.scene.kinds[node] in _PASSING:
            return True
        return not set(words).isdisjoint(phrase(self.scene.nodes[node].text).stems)

    def _has_color(self, ref: Ref, color: str) -> Belief:
        if is_drawn(ref) and ref.anchor is not None:
            ref = ref.anchor  # the eyes see no bars in a chart, but what colour it has
        part = "" if ref.kind == "text" else part_coloured(self.sentence)
        true, false, matches, judgements = self._over(ref, lambda i: color_probability(self.scene, i, color, part))
        if matches.none > 0.5 or not judgements:
            return self._absent(ref, matches, true, false)
        best = judgements[0][0]
        rgb = color_of(self.scene, best)
        right = judgements[0][2] >= 0.5
        seen = color if right else best_name(rgb) if rgb else "of no clear colour"
        expected = "" if right else f", expected {color}"
        return Belief(
            true,
            false,
            f"{reasons.node_phrase(self.scene, best)} is {seen}{expected}",
            (best,),
        )

    def _shows(self, ref: Ref, text: str, exact: bool) -> Belief:
        text = with_unit(text, self.sentence)
        said: dict[int, tuple[float, Reading | None, Reading | None]] = {}

        def judged(i: int) -> float:
            all_readings = readings(self.scene, i, ref)
            if asks_what_it_costs_now(ref.text or ref.look):  # what is crossed out costs that no longer
                all_readings = [r for r in all_readings if self.scene.nodes[r.node].probability("struck") < 0.5]
            if ref.kind == "heading" and exact:  # what stands under a heading is none
                all_readings = [r for r in all_readings if r.source not in ("under", "near")]
            scored = [(r.weight * self._agrees(r, text, exact), r) for r in all_readings]
            best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
            marked = flag(self.scene, i, text) if best[0] < 0.5 and ref.text and text.isalpha() else None
            if marked is not None:  # "Ada is paid" where a tick stands under "Paid"
                best = (marked[0], Reading(text, marked[1], "own", marked[0]))
            first = next((r for r in all_readings if r.source != "same"), all_readings[0] if all_readings else None)
            said[i] = (best[0], best[1], first)
            return best[0] * (_OTHER_FIGURE if exact and _reads_another(all_readings, best[1], text) else 1.0)

        true, false, matches, judgements = self._over(ref, judged, self._holding(ref, text, exact))
        if not (ref.text or ref.look or ref.ordinal or ref.relation) and matches.none <= 0.5:
            # "A button reads X", "heading says X": any of them will do.
            group = members(self.scene, matches.scores, ref)[:40]
            judgements = [(i, 1.0, judged(i)) for i in group]
            best = max((truth for _, _, truth in judgements), default=0.0)
            true, false = matches.found * best, matches.found * (1 - best)
        message = self._message(ref, text)
        if message is not None and message.true > true:
            return message
        of_owner = self._shown_by_owner(ref, text) if matches.none > 0.5 else None
        if of_owner is not None:
            return of_owner
        if matches.none > 0.5 or not judgements:
            return self._absent(ref, matches, true, false)
        i = max(judgements, key=lambda item: item[1] * max(item[2], 0.05))[0]
        value, hit, first = said[i]
        name = reasons.ref_phrase(ref) if ref.text else reasons.node_phrase(self.scene, i)
        if value >= 0.5 and hit is not None:
            return Belief(true, false, f"{name} reads {reasons.quote(hit.text)}", (hit.node,))
        if first is None or not first.text:
            return Belief(true, false, f"{name} shows nothing, expected {reasons.quote(text)}", (i,))
        return Belief(true, false, f"{name} reads {reasons.quote(first.text)}, expected {reasons.quote(text)}", (first.node,))

    def _agrees(self, reading: Reading, text: str, exact: bool) -> float:
        """The probability that a reading says what is expected: to the letter where the sentence quotes it."""
        agreed = reading.agrees(text, exact=exact)
        if reading.level is None and agreed > NOT_SO and is_quoted(text, self.sentence):
            return min(agreed, to_the_letter(text, reading.text))
        return agreed

    def _counted(self, ref: Ref, comparison: str, number: str) -> Belief:
        if is_share(number):
            return self._share(ref, number)
        wanted = number_of(number)
        if wanted is None:
            parsed = amounts(number)
            wanted = int(parsed[0].value) if parsed else None
        if wanted is None:
            return Belief(0.1, 0.5, f"{reasons.quote(number)} is no number")
        if is_drawn(ref):
            return Belief(0.1, 0.5, "what is drawn in a chart can't be counted")
        held = entries_saying(self.scene, _as_spoken(ref, number, self.sentence))
        if held:
            return self._listed(ref, held, comparison, wanted, number)
        printed = self._printed(ref)
        if printed is not None and (printed.placed or comparison == "=") and compare(printed.number, comparison, wanted):
            return Belief(_PRINTED, 1 - _PRINTED, f"{reasons.node_phrase(self.scene, printed.node)} says how many", (printed.node,))
        if self.tallies is not None and wanted > 0:
            return self._tallied(self.tallies.tally(self.scene, self.matcher, ref), ref, comparison, wanted, number)
        counts, group, sure = counted(self.scene, self.matcher, ref)
        true = sure * sum(p for n, p in enumerate(counts) if compare(n, comparison, wanted))
        false = max(0.0, sure - true)
        right = compare(len(group), comparison, wanted)
        if not right and true < _NEARLY * false:
            true = min(true, _MISCOUNTED * false)
        return Belief(true, false, _told_count(ref, len(group), "" if right else number), tuple(group))

    def _printed(self, ref: Ref) -> Printed | None:
        """The number that the page prints; none that a text says where more than so many are to be seen."""
        printed = printed_count(self.scene, self.matcher, ref)
        if printed is None or is_figure(self.scene.nodes[printed.node].text):
            return printed
        shown = self.tallies.tally(self.scene, self.matcher, ref).likeliest if self.tallies is not None else 0
        return printed if printed.number >= shown else None

    def _listed(self, ref: Ref, held: list[int], comparison: str, wanted: int, number: str) -> Belief:
        """What the rows that say a word say of a number."""
        right = compare(len(held), comparison, wanted)
        true = _ROWS_COUNTED if right else 1 - _ROWS_COUNTED
        return Belief(true, 1 - true, _told_count(ref, len(held), "" if right else number), tuple(held))

    def _tallied(self, tally: Tally, ref: Ref, comparison: str, wanted: int, number: str) -> Belief:
        """What the numbers that are likely say of the one that is claimed; one that is far less likely than another does not pass."""
        fitting = [n for n in range(len(tally.counts)) if compare(n, comparison, wanted)]
        true = float(tally.counts[fitting].sum())
        likeliest = max(fitting, key=lambda n: float(tally.counts[n]), default=-1)
        if likeliest >= 0 and float(tally.counts[likeliest]) >= _NEARLY * float(tally.counts.max()):
            return Belief(true, 1 - true, _told_count(ref, likeliest), tuple(tally.groups[likeliest]))
        seen = tally.likeliest
        return Belief(min(true, _MISCOUNTED * (1 - true)), 1 - true, _told_count(ref, seen, number), tuple(tally.groups.get(seen, ())))

    def _share(self, ref: Ref, number: str) -> Belief:
        shared = share_counted(self.scene, self.matcher, ref, number)
        if shared is None:
            return Belief(0.1, 0.5, f"{reasons.quote(number)} says nothing that can be counted here")
        true, whole, held = shared
        if not whole:
            return self._absent(ref, self.matcher.resolve(self.scene, ref), 0.0, 0.4)
        return Belief(true, 1 - true, f"{len(held)} of {reasons.plural(len(whole), _noun(ref))}, expected {number}", tuple(held))

    def _holding(self, ref: Ref, text: str, exact: bool) -> Callable[[int], float]:
        """What may hold a text: a menu entry "Cart" holds nothing but its own word, a heading "Your cart" what stands under it.

        The buttons "+" and "-" of a quantity hold none.
        """

        def weigh(i: int) -> float:
            if ref.kind in ("any", "value", "cell") and self.scene.kinds[i] in _SILENT and not self.scene.nodes[i].text.strip():
                return 0.05
            if exact:
                return 1.0
            leaf = self.scene.kinds[i] in _CONTAINS_NOTHING and agreement(text, self.scene.nodes[i].text, exact=False) < 0.3
            return 0.05 if leaf else 1.0

        return weigh

    def _message(self, ref: Ref, text: str) -> Belief | None:
        """A message whose words are on the screen to the letter, though the box around them was not seen as one.

        Not where more is claimed of it than its words: that it is an error, or red.
        """
        spoken = ref.look.casefold() in _SPOKEN and ref.kind in ("any", "text", "heading", "alert")
        if replace(ref, kind="any", look="") != Ref() or not (spoken or (ref.kind in _PASSING and not ref.look)) or len(text.split()) < 3:
            return None
        said = [(agreement(text, node.text), node.index) for node in self.scene.nodes if node.text and node.kind in _SAYING]
        sure, index = max(said, default=(0.0, -1))
        if sure < 0.9:
            return None
        return Belief(0.8 * sure, 1 - 0.8 * sure, f"{reasons.node_phrase(self.scene, index)} is shown", (index,))

    def _shown_by_owner(self, ref: Ref, text: str) -> Belief | None:
        """For a noun that stands nowhere ("the subject of Ada's mail"): what it belongs to shows the words; None where it does not."""
        bare = replace(ref, text="", look="", relation="", anchor=None) in (Ref(), Ref(kind="text"), Ref(kind="item"), Ref(kind="value"))
        noun = ref.text or ref.look
        if not bare or ref.anchor is None or not ref.anchor.text or ref.relation not in ("of", "row-of", "in"):
            return None
        if len(noun.split()) > 2 or len(text.strip()) < 3 or self._said(noun)[0] >= 0.5:
            return None
        belief = self._shows(ref.anchor, text, True)
        return replace(belief, true=_BY_OWNER * belief.true, false=1 - _BY_OWNER * belief.true) if belief.true >= 0.6 else None

    def _relates(self, ref: Ref, relation: str, other: Ref, other2: Ref | None) -> Belief:
        first = self.matcher.resolve(self.scene, ref)
        second = self.matcher.resolve(self.scene, other)
        third = self.matcher.resolve(self.scene, other2) if other2 is not None else None
        found = first.found * second.found * (third.found if third else 1.0)
        tops = [
            [(i, p / max(1e-6, m.found)) for i, p in m.top(_TOP) if p > 0.1 * float(m.probabilities.max())]
            for m in (first, second, *((third,) if third else ()))
        ]
        weight = true = 0.0
        best_pair, best_weight = (-1, -1), -1.0
        for i, p in tops[0]:
            for a, q in tops[1]:
                for b, r in tops[2] if third else [(-1, 1.0)]:
                    if self.scene.same_thing(i, a) and relation not in ("in", "with", "of"):
                        continue
                    truth = stands(self.scene, relation, i, a, b)
                    weight += p * q * r
                    true += p * q * r * truth
                    if p * q * r > best_weight:
                        best_pair, best_weight = (i, a), p * q * r
        if weight == 0 or first.none > 0.5 or second.none > 0.5:
            missing = (ref, first) if first.none >= second.none else (other, second)
            return self._absent(missing[0], missing[1], 0.2 * found, 0.5 * found)
        truth = true / weight
        i, a = best_pair
        words = f"{reasons.relation_words(relation)} {reasons.node_phrase(self.scene, a)}"
        verb = "is" if truth >= 0.5 else "is not"
        return Belief(found * truth, found * (1 - truth), f"{reasons.node_phrase(self.scene, i)} {verb} {words}", (i, a))

    def _alone(self, statement: And) -> Belief | None:
        """That one thing is in a state and none of its like; None where that is not what is said, or what is like it is not told."""
        only = only_one.claimed(statement)
        matches = self.matcher.resolve(self.scene, only.ref) if only is not None else None
        if only is None or matches is None or matches.best < 0 or matches.none > 0.5:
            return None
        others = only_one.chance_of_others(self.scene, self.matcher, only, matches.best)
        if others is None:
            return None
        itself, (none, other) = self._has_state(only.ref, only.state), others
        if none >= 0.5:
            return replace(itself, true=itself.true * none, false=1 - (1 - itself.false) * none, operator="And")
        reason = f"{reasons.node_phrase(self.scene, other)} is {reasons.state_word(only.state)} too"
        true = itself.true * none
        return Belief(true, max(0.0, matches.found - true), reason, (other,), operator="And")

    def _asked(self, ref: Ref, truth: float | None, reason: str, evidence: tuple[int, ...]) -> Belief:
        """A belief from a comparison of values; None where a value could not be read."""
        matches = self.matcher.resolve(self.scene, ref)
        if matches.none > 0.5:
            return self._absent(ref, matches, 0.0, 0.3)
        if truth is None:  # what can't be read confirms nothing
            return Belief(_UNREAD * matches.found, 0.5 * matches.found, reason, evidence)
        return Belief(matches.found * truth, matches.found * (1 - truth), reason, evidence)

    def _and(self, first: Belief, second: Belief) -> Belief:
        weak = first if first.true <= second.true else second
        reason = f"{first.reason}; {second.reason}" if min(first.true, second.true) >= 0.5 else weak.reason
        true = first.true * second.true
        false = 1 - (1 - first.false) * (1 - second.false)
        evidence = (*first.evidence, *second.evidence) if true >= 0.5 else weak.evidence
        return Belief(true, min(false, 1 - true), reason, tuple(dict.fromkeys(evidence)), weak.nearest, "And")

    def _absent(self, ref: Ref, matches: Matches, true: float, false: float) -> Belief:
        nearest = self._nearest(matches)
        return Belief(true, false, reasons.not_found(self.scene, ref, nearest), (), tuple(nearest))


def _as_belief(found: telling.Telling | None) -> Belief | None:
    if found is None:
        return None
    true, node, reason = found
    return Belief(true, 1 - true, reason, (node,), (), "Told")


def _reads_another(all_readings: Sequence[Reading], hit: Reading | None, text: str) -> bool:
    """Whether a figure that fits stands farther off than another of its sort: the amount of the next entry."""
    wanted = amounts(text)
    if hit is None or hit.level is not None or len(wanted) != 1 or len(re.sub(r"[\W\d_]", "", text)) > 3:
        return False
    rivals = [r for r in all_readings if r.source in ("value", "rest", "own", "field") and r.weight * _OUTWEIGHED >= hit.weight]
    return any(len(seen := amounts(r.text)) == 1 and seen[0].unit == wanted[0].unit and agreement(text, r.text) < 0.3 for r in rivals)


def _as_spoken(ref: Ref, number: str, sentence: str) -> Ref:
    """The reference with what stands before its noun and was left out: "two urgent issues" are not all issues."""
    if ref.kind not in ("item", "row", "card") or not ref.text or ref.look or ref.state or ref.color or ref.relation == "with":
        return ref
    found = re.search(rf"(?i)\b{re.escape(number)} ((?:[\w-]+ ){{1,2}}){re.escape(ref.text)}\b", sentence)
    return replace(ref, text=f"{found[1]}{ref.text}") if found is not None else ref


def _told_count(ref: Ref, count: int, expected: str = "") -> str:
    where = f" {reasons.relation_words(ref.relation)} {reasons.ref_phrase(ref.anchor)}" if ref.anchor and ref.relation else ""
    return f"{reasons.plural(count, _noun(ref))}{where}" + (f", expected {expected}" if expected else "")


def _noun(ref: Ref) -> str:
    words = [reasons.state_word(ref.state)] if ref.state else []
    words += [ref.color] if ref.color else []
    noun = reasons.kind_word(ref.kind)
    if ref.kind == "any" and ref.text:
        noun = f'"{reasons.shorten(ref.text)}"'
    elif ref.kind == "any":
        noun = ref.look or "thing"
    return " ".join([*words, noun])

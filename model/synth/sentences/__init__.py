"""The sentence engine: from the facts of a generated page to what a tester would write about it.

A surface form always becomes the same expression; where two would do, this is the rule:

- `Shows` exact: "says / is / has the value"; not exact: "contains / mentions / shows … in", and a card's price ("X costs $5").
- A bare text in a container ("Save is in the Billing card") is `Shows` of the container; a thing with its noun ("the Save button is
  in the Billing card") `Relates`.
- "the status of X", "X's status": `Ref(text="status", relation="of", anchor=X)`; with the words row, column
  or cell: `Ref(kind="cell", text="status", relation="row-of", anchor=X)`. "the Edit link in the row of X": `row-of`.
- "in the X section": `in` with `Ref(kind="section")`; "under the heading X": `under` with kind heading.
- "X is not shown / hidden / missing": `Missing`; "all toggles are on": `Missing(Ref(kind="toggle", state="unchecked"))`.
- "is unticked / off / enabled / filled": the positive state of that name; "is not ticked": `Not(HasState(…, "checked"))`.
- "selected, active, chosen, highlighted" are always the state `selected`; of a toggle it means checked.
- What is current is `HasState` "selected", whichever way round: "X is the active item", "the current page is X", "the active
  tab is X" (but "the active tab says X" is `Shows`). The noun of the predicate gives the kind: "X is the selected tab" ->
  `Ref(kind="tab", text=X)`, "item / entry" -> `item`, "page / section / one" -> any. "step three": `Ref(kind="item", text="step",
  ordinal=3)`. "the conversation with X", "the entry of X": `Ref(kind="item", text=X)`. "page 2 is highlighted": kind link.
- "in the sidebar", "in the top menu", "in the footer" after a thing are its `place`; as a subject ("the sidebar has 5 links") the bar
  is `Ref(kind="navigation", place="sidebar")`.
- A noun for entries that is no kind ("plans", "tasks", "stat cards") is the `text` of kind `item`; "items / entries" have no text.
  Messages and notifications are entries when counted. "two orders are shipped", "two of them are shipped": `item` `with`
  `Ref(text="shipped")`; "three cards have a Details button": `card` `with` the button. "the table has N columns": `in` kind table.
  "the form", "the board", "the page", "the list" as subject of a count add nothing; "the list on the left" is kind list with a place.
- "begins with / ends with / mentions X" is `Shows` not exact. "X joined on 3 May" (a value of X's row, its column unnamed) and "X costs
  $5" are `Shows(Ref(text=X), …, exact=False)`. "X is reduced from A to B" is `And` of two such; "the old price of X" is `of`.
- Context ("in the Billing card", "under Z", "in the row of X", "on the left") is the relation or place of the reference, said first
  or last; "on the Y page" (the page's own title) adds nothing.
- Absence is `Missing` with the container as `in`: "X has no close button". "no (validation) error is displayed":
  `Missing(Ref(kind="alert", look="validation error"))`. "no option to sign up": `Missing(Ref(text="sign up"))`. "no price is given
  for X": `Missing(Ref(text="price", relation="of", anchor=X))`. "nothing but X is ticked" is `Judge`.
- "the price of X is red", "X's status is green": `HasColor` of `Ref(text="price", relation="of", …)`. "the price on the X card": `in`.
- A yes/no question is the statement that it asks about, with task "ask".
- "the trash icon": `look`; a control's name is `text`, or `look` where it holds nothing but an icon.
"""

from synth.sentences.engine import generate
from synth.sentences.item import Item
from synth.sentences.sample import Line, Sample, Thing, load, parse

__all__ = ["Item", "Line", "Sample", "Thing", "generate", "load", "parse"]

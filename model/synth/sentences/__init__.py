"""The sentence engine: from the facts of a generated page to what a tester would write about it.

A surface form always becomes the same expression; where two would do, this is the rule:

- `Shows` exact: "says / is / has the value"; not exact: "contains / mentions / shows … in", and a card's price ("X costs $5").
- "the status of X", "X's status": `Ref(text="status", relation="of", anchor=X)`; with the words row, column
  or cell: `Ref(kind="cell", text="status", relation="row-of", anchor=X)`. "the Edit link in the row of X": `row-of`.
- "in the X section": `in` with `Ref(kind="section")`; "under the heading X": `under` with kind heading.
- "X is not shown / hidden / missing": `Missing`; "all toggles are on": `Missing(Ref(kind="toggle", state="unchecked"))`.
- "is unticked / off / enabled / filled": the positive state of that name; "is not ticked": `Not(HasState(…, "checked"))`.
- "selected, active, chosen, highlighted" are always the state `selected`; of a toggle it means checked.
- A yes/no question is the statement that it asks about, with task "ask".
- "the trash icon": `look`; a control's name is `text`, or `look` where it holds nothing but an icon.
"""

from synth.sentences.engine import generate
from synth.sentences.item import Item
from synth.sentences.sample import Line, Sample, Thing, load, parse

__all__ = ["Item", "Line", "Sample", "Thing", "generate", "load", "parse"]

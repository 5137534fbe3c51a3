"""Questions. {R} the thing, {C} a column or label, {K} whose it is."""

from __future__ import annotations

from synth.sentences.frames import frames

TEXT = frames("""
what does {R} say?
what is written on {R}?
what is the text of {R}?
what's the text of {R}?
what does {R} read?
what text is on {R}?
what text does {R} have?
what text does {R} show?
read {R}
read out {R}
read the text of {R}
what is {R} called?
what is {R} labelled?
what is the label of {R}?
what's written in {R}?
what is {R}?
what does it say on {R}?
tell me what {R} says
give me the text of {R}
which text is shown on {R}?
how does {R} read?
how is {R} labelled?
how is {R} worded?
text of {R}?
what is shown in {R}?
what does {R} tell the user?
""")
SELECTED = frames("""
which {R.bare} is selected?
which {R.bare} is active?
which {R.bare} is currently selected?
which {R.bare} is currently active?
which {R.bare} is highlighted?
which {R.bare} is open?
what is the selected {R.bare}?
what is the active {R.bare}?
what {R.bare} is active?
what {R.bare} are we on?
which {R.bare} is the active one?
which {R.bare} is the current one?
name the active {R.bare}
which {R.bare} am I on?
what's the current {R.bare}?
the active {R.bare} is which?
""")
WHICH_STATE: dict[str, tuple[str, ...]] = {
    "checked": frames("""
        which {R.bare} is ticked?
        which {R.bare} is checked?
        what is the label of the ticked {R.bare}?
        which of the {R.many} is checked?
    """),
    "disabled": frames("""
        which {R.bare} is disabled?
        which {R.bare} is greyed out?
        which {R.bare} cannot be clicked?
        which of the {R.many} is disabled?
    """),
    "invalid": frames("""
        which {R.bare} is invalid?
        which {R.bare} has an error?
        which {R.bare} is marked red?
        which {R.bare} shows an error?
    """),
    "focused": frames("""
        which {R.bare} is focused?
        which {R.bare} has the focus?
        where is the focus?
    """),
}
VALUE = frames("""
what is {R}?
what's {R}?
what is the value of {R}?
what's the value of {R}?
how much is {R}?
what value does {R} have?
what value is shown for {R}?
what does {R} show?
what does it say for {R}?
what is shown for {R}?
what number is shown for {R}?
tell me {R}
give me {R}
read {R}
read the value of {R}
what figure is given for {R}?
what is the figure for {R}?
{R}?
what is given as {R}?
what is listed under {R}?
""")
FIELD = frames("""
what is in {R}?
what's in {R}?
what is the value of {R}?
what does {R} contain?
what is entered in {R}?
what has been typed into {R}?
what text is in {R}?
what value does {R} have?
what is {R} set to?
what is {R} filled with?
what's the content of {R}?
what is typed in {R}?
what is written in {R}?
what did the user enter in {R}?
read {R}
give me the value of {R}
value of {R}?
what does {R} hold?
""")
CHOSEN = frames("""
what is selected in {R}?
which option is selected in {R}?
what is chosen in {R}?
what is {R} set to?
which value does {R} have?
what is the selected option of {R}?
what is the current value of {R}?
which option is chosen in {R}?
""")
PLACEHOLDER = frames("""
what is the placeholder of {R}?
what placeholder does {R} show?
what hint does {R} show?
what does the placeholder of {R} say?
""")
CELL = frames("""
what is the {C} of {K}?
what's the {C} of {K}?
what is {K}'s {C}?
what {C} does {K} have?
which {C} does {K} have?
what is the {C} for {K}?
what does the {C} column show for {K}?
what is shown as the {C} of {K}?
what is listed as the {C} of {K}?
tell me the {C} of {K}
give me the {C} of {K}
read the {C} of {K}
{C} of {K}?
what {C} is given for {K}?
what is in the {C} column of {K}?
what is the {C} in the row of {K}?
what is the value of {C} for {K}?
which {C} is listed for {K}?
""")
COSTS = frames("""
how much is {K}?
how much does {K} cost?
what does {K} cost?
what is the price of {K}?
what's the price of {K}?
at what price is {K} offered?
what is {K} sold for?
for how much is {K} sold?
what is the cost of {K}?
tell me the price of {K}
how expensive is {K}?
""")
COLOR = frames("""
what color is {R}?
what colour is {R}?
what is the color of {R}?
what is the colour of {R}?
which color does {R} have?
which colour does {R} have?
in which color is {R} shown?
in what color is {R}?
what color does {R} have?
tell me the color of {R}
""")
PLACE = frames("""
where is {R}?
where is {R} on the page?
where can I find {R}?
where is {R} located?
in which part of the page is {R}?
where on the screen is {R}?
in which corner is {R}?
where do I find {R}?
""")
STATE = frames("""
what state is {R} in?
what is the state of {R}?
in which state is {R}?
what's the state of {R}?
""")

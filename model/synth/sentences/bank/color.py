"""HasColor: {R} is the thing, {C} the colour."""

from __future__ import annotations

from synth.sentences.frames import frames

SAYS = frames("""
{R} is {C}
{R} is shown in {C}
{R} is displayed in {C}
{R} is written in {C}
{R} is coloured {C}
{R} is colored {C}
{R} is in {C}
{R} is painted {C}
{R} appears in {C}
{R} appears {C}
{R} should be {C}
{R} should be shown in {C}
{R} should be displayed in {C}
{R} must be {C}
{R} looks {C}
{R} has a {C} color
{R} has a {C} colour
{R} has the color {C}
{R} has the colour {C}
{R} is highlighted in {C}
{R} is printed in {C}
{R} is {C} in color
{R} is rendered in {C}
{R} uses {C}
{R} stands out in {C}
the color of {R} is {C}
the colour of {R} is {C}
the color of {R} should be {C}
the colour of {R} should be {C}
{R}: {C}
I should see {R} in {C}
I see {R} in {C}
expect {R} to be {C}
verify {R} is {C}
check that {R} is {C}
make sure {R} is {C}
""")
# of letters: a text, a value
INK = frames("""
{R} is written in {C}
{R} is written in {C} letters
{R} is printed in {C}
{R} is set in {C}
{R} is set in {C} type
{R} is in {C} letters
{R} has {C} letters
{R} has {C} text
{R} is spelled in {C}
{R} is shown in {C}
{R} is shown in {C} type
{R} comes in {C}
{R} is tinted {C}
{R} is given in {C}
{R} is typed in {C}
{R} appears in {C} ink
{R} is put in {C}
{R} should be written in {C}
{R} must be in {C}
the letters of {R} are {C}
the text color of {R} is {C}
the text colour of {R} is {C}
the font color of {R} is {C}
the writing of {R} is {C}
{C} is the color of {R}
{C} is used for {R}
""")
# of things with a fill: a button, a badge, an alert
FILL = frames("""
{R} has a {C} background
{R} is filled with {C}
{R} is filled {C}
{R} has a {C} fill
{R} is on a {C} background
{R} stands on a {C} ground
{R} is a {C} one
{R} is drawn in {C}
{R} is kept in {C}
{R} shows on {C}
{R} should have a {C} background
{R} must be filled with {C}
the background of {R} is {C}
the background color of {R} is {C}
the fill of {R} is {C}
""")
NOT_INK = frames("""
{R} is not written in {C}
{R} is not set in {C}
{R} has no {C} letters
{R} isn't printed in {C}
the text color of {R} is not {C}
{R} should not be in {C}
the letters of {R} are not {C}
""")
NOT_FILL = frames("""
{R} has no {C} background
{R} does not have a {C} background
{R} is not filled with {C}
the background of {R} is not {C}
""")
# {W} of {K}: the price, a column's value
OWNED = frames("""
the {W} of {K} is {C}
the {W} of {K} is written in {C}
the {W} of {K} is shown in {C}
the {W} of {K} is printed in {C}
the {W} of {K} appears in {C}
the {W} of {K} should be {C}
the {W} of {K} is {C} in color
the {W} of {K} is set in {C}
the {W} of {K} is highlighted in {C}
the {W} of {K} is marked in {C}
the {W} of {K} has the color {C}
{K}'s {W} is {C}
{K}'s {W} is shown in {C}
{K}'s {W} is written in {C}
{K}'s {W} should be {C}
{K} has its {W} in {C}
{K} shows its {W} in {C}
the color of {K}'s {W} is {C}
for {K} the {W} is {C}
for {K} the {W} is shown in {C}
""")
NOT_OWNED = frames("""
the {W} of {K} is not {C}
the {W} of {K} is not written in {C}
the {W} of {K} isn't shown in {C}
{K}'s {W} is not {C}
for {K} the {W} is not {C}
{K} does not show its {W} in {C}
""")
DENIES = frames("""
{R} is not {C}
{R} isn't {C}
{R} should not be {C}
{R} is not shown in {C}
{R} is not written in {C}
{R} is not displayed in {C}
{R} must not be {C}
{R} does not appear in {C}
the color of {R} is not {C}
the colour of {R} is not {C}
{R} is any color but {C}
expect {R} not to be {C}
""")
THEME_SAYS = frames("""
the page is in {C} mode
the page is in {C} theme
the page is set in the {C} theme
the application is shown in {C} mode
the page stands on a {C} ground
the design is kept {C}
the {C} color scheme is in use
the page is displayed in its {C} variant
the interface is {C}
the page uses a {C} theme
the {C} theme is active
the {C} mode is on
the page has a {C} background
the background is {C}
the page should be in {C} mode
{C} mode is active
the interface is {C}
the screen is shown in a {C} theme
the user interface is in {C} mode
the page background is {C}
the page looks {C}
""")
THEME_DENIES = frames("""
the page is not in {C} mode
the background is not {C}
{C} mode is not active
the page does not use a {C} theme
the interface is not {C}
""")
ASK = frames("""
is {R} {C}?
is {R} shown in {C}?
does {R} appear in {C}?
is the color of {R} {C}?
is {R} written in {C}?
""")

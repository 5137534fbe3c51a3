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

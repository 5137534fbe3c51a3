"""What testers put around a statement."""

from __future__ import annotations

import re

from synth.sentences.frames import frames

# Openings and frames that both say who sees or shows it are not put together; nor two places.
SEEING = re.compile(r"\b(see|sees|seen|saw|visible|show|shows|shown|observe)\b")
PLACED = re.compile(r"\b(page|screen|here|now|list|default)\b")

# First words (in small letters) of frames that are complete as they stand.
COMPLETE = frozenset(
    "verify check make ensure confirm assert expect validate is are does do has what which how where can should did i we the-user".split()
)

OPENINGS = frames("""
verify that {S}
check that {S}
make sure that {S}
make sure {S}
ensure that {S}
ensure {S}
confirm that {S}
assert that {S}
assert {S}
expect that {S}
validate that {S}
please verify that {S}
please check that {S}
check whether {S}
check if {S}
verify {S}
then {S}
and {S}
now {S}
I see that {S}
I can see that {S}
I should see that {S}
the user should see that {S}
the user sees that {S}
we should see that {S}
it should be visible that {S}
test that {S}
see that {S}
double-check that {S}
expected: {S}
expected result: {S}
ER: {S}
result: {S}
we expect that {S}
I expect that {S}
observe that {S}
on this page {S}
on the page {S}
on this screen {S}
here {S}
the page shows that {S}
the screen shows that {S}
it is important that {S}
at this point {S}
as expected, {S}
after loading, {S}
once the page is loaded, {S}
finally, {S}
also {S}
""")
ENDINGS = frames("""
{S} on the page
{S} on this page
{S} on the screen
{S} now
{S} at this point
{S} here
{S} as expected
{S} after the page has loaded
{S} by default
{S} right now
{S}, as expected
{S} - please verify
""")

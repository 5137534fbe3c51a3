"""References as they stand alone."""

from __future__ import annotations

from synth.sentences.frames import frames

ALONE = frames("""
{R}
{R}
{R}
{R}
{R}
{R}
{R}
{R}
{R.bare}
{R.bare}
{R.bare}
find {R}
locate {R}
show me {R}
point to {R}
{R} on the page
{R} on this page
{R} please
the position of {R}
""")

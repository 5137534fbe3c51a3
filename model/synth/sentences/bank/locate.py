"""References as they stand alone: {R} mostly, now and then with a verb."""

from __future__ import annotations

from synth.sentences.frames import frames

PLAIN = frames("""
{R}
{R.bare}
""")
ASKED = frames("""
find {R}
locate {R}
show me {R}
point to {R}
{R} on the page
{R} on this page
{R}, please
the position of {R}
highlight {R}
look for {R}
spot {R}
identify {R}
mark {R}
give me {R}
get {R}
I am looking for {R}
I need {R}
take me to {R}
the location of {R}
I want {R}
""")

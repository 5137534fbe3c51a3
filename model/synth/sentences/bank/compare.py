"""Extreme and Compared. {K}, {L} rows, cards or items; {C} the column (by), {P} a word for price."""

from __future__ import annotations

from synth.sentences.frames import frames

MAX_BY = frames("""
{K} has the highest {C}
{K} has the greatest {C}
{K} has the largest {C}
{K} has the biggest {C}
{K} has the most {C}
{K} has the maximum {C}
{K} shows the highest {C}
{K} should have the highest {C}
{K} should have the largest {C}
{K} must have the highest {C}
{K} is the one with the highest {C}
{K} is the row with the highest {C}
{K} leads in {C}
{K} is on top in {C}
the highest {C} belongs to {K}
the highest {C} is that of {K}
the largest {C} is that of {K}
the greatest {C} is in the row of {K}
the maximum {C} is in the row of {K}
the {C} of {K} is the highest
the {C} of {K} is the largest
the {C} of {K} is the greatest of all
no one has a higher {C} than {K}
no row has a higher {C} than {K}
nothing has a higher {C} than {K}
""")
MIN_BY = frames("""
{K} has the lowest {C}
{K} has the smallest {C}
{K} has the least {C}
{K} has the minimum {C}
{K} shows the lowest {C}
{K} should have the lowest {C}
{K} should have the smallest {C}
{K} must have the lowest {C}
{K} is the one with the lowest {C}
{K} is the row with the smallest {C}
the lowest {C} belongs to {K}
the lowest {C} is that of {K}
the smallest {C} is that of {K}
the minimum {C} is in the row of {K}
the {C} of {K} is the lowest
the {C} of {K} is the smallest
no one has a lower {C} than {K}
no row has a lower {C} than {K}
nothing has a smaller {C} than {K}
""")
DEAREST = frames("""
{K} is the most expensive one
{K} is the most expensive
{K} is the most expensive item
{K} is the most expensive product
{K} costs the most
{K} is the priciest
{K} is the dearest
{K} has the highest price
{K} should be the most expensive
the most expensive item is {K}
the most expensive one is {K}
the most expensive product is {K}
nothing costs more than {K}
nothing is more expensive than {K}
{K} has the highest price of all
no item is more expensive than {K}
""")
CHEAPEST = frames("""
{K} is the cheapest one
{K} is the cheapest
{K} is the cheapest item
{K} is the cheapest product
{K} costs the least
{K} is the least expensive
{K} has the lowest price
{K} should be the cheapest
the cheapest item is {K}
the cheapest one is {K}
the cheapest product is {K}
nothing costs less than {K}
nothing is cheaper than {K}
{K} has the lowest price of all
no item is cheaper than {K}
""")
MORE = frames("""
the {C} of {K} is higher than the {C} of {L}
the {C} of {K} is greater than that of {L}
the {C} of {K} is higher than that of {L}
the {C} of {K} is larger than that of {L}
the {C} of {K} is more than that of {L}
the {C} of {K} should be higher than that of {L}
the {C} of {K} exceeds that of {L}
{K} has a higher {C} than {L}
{K} has a larger {C} than {L}
{K} has more {C} than {L}
{K} has a greater {C} than {L}
{K} should have a higher {C} than {L}
{K} shows a higher {C} than {L}
{K} is ahead of {L} in {C}
in {C}, {K} is ahead of {L}
""")
LESS = frames("""
the {C} of {K} is lower than the {C} of {L}
the {C} of {K} is less than that of {L}
the {C} of {K} is lower than that of {L}
the {C} of {K} is smaller than that of {L}
the {C} of {K} is below that of {L}
the {C} of {K} should be lower than that of {L}
{K} has a lower {C} than {L}
{K} has a smaller {C} than {L}
{K} has less {C} than {L}
{K} should have a lower {C} than {L}
{K} shows a lower {C} than {L}
{K} is behind {L} in {C}
""")
EQUAL = frames("""
the {C} of {K} is the same as that of {L}
the {C} of {K} equals that of {L}
{K} has the same {C} as {L}
{K} and {L} have the same {C}
{K} and {L} share the same {C}
{K} should have the same {C} as {L}
the {C} of {K} and {L} is the same
{K} has as much {C} as {L}
the {C} of {K} matches that of {L}
""")
DIFFER = frames("""
{K} and {L} have different {C}
the {C} of {K} is not the same as that of {L}
the {C} of {K} differs from that of {L}
{K} does not have the same {C} as {L}
{K} has another {C} than {L}
""")
DEARER = frames("""
{K} is more expensive than {L}
{K} costs more than {L}
{K} is pricier than {L}
{K} is dearer than {L}
{K} should cost more than {L}
{K} should be more expensive than {L}
{K} has a higher price than {L}
the price of {K} is higher than the price of {L}
""")
CHEAPER = frames("""
{K} is cheaper than {L}
{K} costs less than {L}
{K} is less expensive than {L}
{K} should cost less than {L}
{K} should be cheaper than {L}
{K} has a lower price than {L}
{K} is priced lower than {L}
""")
FIGURE_MORE = frames("""
{K} is higher than {L}
{K} is greater than {L}
{K} is larger than {L}
{K} is more than {L}
{K} exceeds {L}
{K} should be higher than {L}
{K} should be greater than {L}
{K} is bigger than {L}
""")
FIGURE_LESS = frames("""
{K} is lower than {L}
{K} is less than {L}
{K} is smaller than {L}
{K} is below {L} in value
{K} should be lower than {L}
{K} should be less than {L}
""")
ASK_MAX_BY = frames("""
who has the highest {C}?
which one has the highest {C}?
which row has the highest {C}?
which has the largest {C}?
what has the greatest {C}?
""")
ASK_MIN_BY = frames("""
who has the lowest {C}?
which one has the lowest {C}?
which row has the lowest {C}?
which has the smallest {C}?
""")

"""Relates: where {R} is against {O} (and {P}, for between)."""

from __future__ import annotations

from synth.sentences.frames import frames

SAYS: dict[str, tuple[str, ...]] = {
    "left-of": frames("""
        {R} is left of {O}
        {R} is to the left of {O}
        {R} is on the left of {O}
        {R} is on the left side of {O}
        {R} is shown left of {O}
        {R} is displayed to the left of {O}
        {R} is placed left of {O}
        {R} sits left of {O}
        {R} sits to the left of {O}
        {R} stands left of {O}
        {R} appears to the left of {O}
        {R} should be left of {O}
        {R} should be to the left of {O}
        {R} should be on the left of {O}
        {R} must be left of {O}
        {R} is located to the left of {O}
        {R} is positioned left of {O}
        {R} is directly left of {O}
        {R} is found on the left of {O}
        {R} comes left of {O}
        to the left of {O} there is {R}
        left of {O} is {R}
        on the left of {O} I see {R}
        I see {R} to the left of {O}
        expect {R} to be left of {O}
    """),
    "right-of": frames("""
        {R} is right of {O}
        {R} is to the right of {O}
        {R} is on the right of {O}
        {R} is on the right side of {O}
        {R} is shown right of {O}
        {R} is displayed to the right of {O}
        {R} is placed right of {O}
        {R} sits right of {O}
        {R} sits to the right of {O}
        {R} stands right of {O}
        {R} appears to the right of {O}
        {R} should be right of {O}
        {R} should be to the right of {O}
        {R} should be on the right of {O}
        {R} must be right of {O}
        {R} is located to the right of {O}
        {R} is positioned right of {O}
        {R} is directly right of {O}
        {R} is found on the right of {O}
        {R} comes right of {O}
        to the right of {O} there is {R}
        right of {O} is {R}
        on the right of {O} I see {R}
        I see {R} to the right of {O}
        expect {R} to be right of {O}
    """),
    "above": frames("""
        {R} is above {O}
        {R} is shown above {O}
        {R} is displayed above {O}
        {R} is placed above {O}
        {R} is directly above {O}
        {R} is right above {O}
        {R} is just above {O}
        {R} is located above {O}
        {R} is positioned above {O}
        {R} is higher than {O}
        {R} is higher up than {O}
        {R} sits above {O}
        {R} stands above {O}
        {R} appears above {O}
        {R} comes above {O}
        {R} should be above {O}
        {R} should appear above {O}
        {R} should be shown above {O}
        {R} must be above {O}
        {R} must be placed above {O}
        {R} is over {O}
        {R} is on top of {O}
        above {O} there is {R}
        above {O} is {R}
        I see {R} above {O}
        expect {R} to be above {O}
        {R} is further up than {O}
        {R} is listed above {O}
    """),
    "below": frames("""
        {R} is below {O}
        {R} is shown below {O}
        {R} is displayed below {O}
        {R} is placed below {O}
        {R} is directly below {O}
        {R} is right below {O}
        {R} is just below {O}
        {R} is underneath {O}
        {R} is beneath {O}
        {R} is located below {O}
        {R} is positioned below {O}
        {R} is lower than {O}
        {R} is lower down than {O}
        {R} sits below {O}
        {R} sits underneath {O}
        {R} stands below {O}
        {R} appears below {O}
        {R} comes below {O}
        {R} should be below {O}
        {R} should appear below {O}
        {R} should be shown below {O}
        {R} must be below {O}
        {R} must be placed below {O}
        below {O} there is {R}
        below {O} is {R}
        underneath {O} is {R}
        I see {R} below {O}
        expect {R} to be below {O}
        {R} is further down than {O}
        {R} is listed below {O}
    """),
    "next-to": frames("""
        {R} is next to {O}
        {R} is beside {O}
        {R} is right next to {O}
        {R} is shown next to {O}
        {R} is displayed next to {O}
        {R} sits next to {O}
        {R} stands beside {O}
        {R} appears next to {O}
        {R} is placed beside {O}
        {R} is adjacent to {O}
        {R} is alongside {O}
        {R} should be next to {O}
        {R} should be beside {O}
        {R} must be next to {O}
        {R} is side by side with {O}
        {R} is on the same line as {O}
        next to {O} there is {R}
        next to {O} is {R}
        beside {O} I see {R}
        expect {R} next to {O}
    """),
    "in": frames("""
        {R} is in {O}
        {R} is inside {O}
        {R} is within {O}
        {R} is shown in {O}
        {R} is displayed in {O}
        {R} is located in {O}
        {R} is part of {O}
        {R} is placed in {O}
        {R} is contained in {O}
        {R} sits in {O}
        {R} sits inside {O}
        {R} appears in {O}
        {R} appears inside {O}
        {R} belongs to {O}
        {R} should be in {O}
        {R} should be inside {O}
        {R} should be shown in {O}
        {R} should appear in {O}
        {R} must be in {O}
        {R} can be found in {O}
        {O} contains {R}
        {O} has {R.a}
        {O} includes {R}
        {O} holds {R}
        {O} offers {R.a}
        {O} comes with {R.a}
        {O} should contain {R}
        {O} should have {R.a}
        {O} must have {R.a}
        in {O} there is {R.a}
        in {O} I see {R.a}
        in {O} there should be {R.a}
        inside {O} is {R}
        there is {R.a} in {O}
        there should be {R.a} in {O}
        I should see {R.a} in {O}
        I see {R} inside {O}
        expect {R} in {O}
        verify {R} is in {O}
    """),
    "before": frames("""
        {R} comes before {O}
        {R} is before {O}
        {R} precedes {O}
        {R} is listed before {O}
        {R} is shown before {O}
        {R} directly precedes {O}
        {R} comes right before {O}
        {R} should come before {O}
        {R} should be listed before {O}
        {R} must come before {O}
        {R} is directly before {O}
        {O} follows {R}
        {O} comes directly after {R}
        expect {R} before {O}
        the one before {O} is {R}
    """),
    "after": frames("""
        {R} comes after {O}
        {R} is after {O}
        {R} follows {O}
        {R} is listed after {O}
        {R} is shown after {O}
        {R} directly follows {O}
        {R} comes right after {O}
        {R} comes next after {O}
        {R} should come after {O}
        {R} should be listed after {O}
        {R} must come after {O}
        {R} is directly after {O}
        after {O} comes {R}
        expect {R} after {O}
        the next one after {O} is {R}
    """),
    "between": frames("""
        {R} is between {O} and {P}
        {R} is shown between {O} and {P}
        {R} is placed between {O} and {P}
        {R} sits between {O} and {P}
        {R} stands between {O} and {P}
        {R} appears between {O} and {P}
        {R} comes between {O} and {P}
        {R} is located between {O} and {P}
        {R} is in between {O} and {P}
        {R} lies between {O} and {P}
        {R} should be between {O} and {P}
        {R} should appear between {O} and {P}
        {R} must be between {O} and {P}
        between {O} and {P} there is {R}
        between {O} and {P} is {R}
        between {O} and {P} I see {R}
        expect {R} between {O} and {P}
    """),
    "under": frames("""
        {R} is under the heading {O}
        {R} is listed under {O}
        {R} is shown under the heading {O}
        {R} is grouped under {O}
        {R} comes under the heading {O}
        {R} should be listed under {O}
        {R} should be under the {O} heading
        {R} appears under the {O} heading
        {R} is found under {O}
        under {O} there is {R}
        under the heading {O} is {R}
        under the {O} heading I see {R}
        {R} belongs under {O}
    """),
}
DENIES: dict[str, tuple[str, ...]] = {
    relation: frames(block)
    for relation, block in {
        "left-of": """
        {R} is not left of {O}
        {R} is not to the left of {O}
        {R} isn't on the left of {O}
        {R} should not be left of {O}
        {R} does not stand left of {O}
        """,
        "right-of": """
        {R} is not right of {O}
        {R} is not to the right of {O}
        {R} isn't on the right of {O}
        {R} should not be right of {O}
        {R} does not stand right of {O}
        """,
        "above": """
        {R} is not above {O}
        {R} isn't above {O}
        {R} should not be above {O}
        {R} does not appear above {O}
        {R} must not be above {O}
        """,
        "below": """
        {R} is not below {O}
        {R} isn't below {O}
        {R} should not be below {O}
        {R} does not appear below {O}
        {R} must not be below {O}
        """,
        "in": """
        {R} is not in {O}
        {R} is not inside {O}
        {R} isn't in {O}
        {R} should not be in {O}
        {R} is outside of {O}
        {R} does not appear in {O}
        {O} does not contain {R}
        {O} has no {R.bare}
        {O} doesn't have {R.a}
        {O} does not have {R.a}
        there is no {R.bare} in {O}
        {O} should not contain {R}
        """,
        "between": """
        {R} is not between {O} and {P}
        {R} isn't between {O} and {P}
        {R} should not be between {O} and {P}
        """,
    }.items()
}
ASKS: dict[str, tuple[str, ...]] = {
    relation: frames(block)
    for relation, block in {
        "left-of": """
            is {R} left of {O}?
            is {R} to the left of {O}?
            does {R} stand left of {O}?
        """,
        "right-of": """
            is {R} right of {O}?
            is {R} to the right of {O}?
            does {R} stand right of {O}?
        """,
        "above": """
            is {R} above {O}?
            is {R} shown above {O}?
            does {R} come above {O}?
        """,
        "below": """
            is {R} below {O}?
            is {R} shown below {O}?
            is {R} underneath {O}?
        """,
        "in": """
            is {R} in {O}?
            is {R} inside {O}?
            does {O} contain {R}?
            does {O} have {R.a}?
        """,
        "between": "is {R} between {O} and {P}?",
    }.items()
}
OPPOSITE = {"left-of": "right-of", "right-of": "left-of", "above": "below", "below": "above"}

AT_PLACE = frames("""
{R} is {P}
{R} is shown {P}
{R} is displayed {P}
{R} is located {P}
{R} should be {P}
{R} appears {P}
{R} sits {P}
{R} must be {P}
{R} is placed {P}
{R} can be found {P}
there is {R.a} {P}
I see {R.a} {P}
I should see {R.a} {P}
there should be {R.a} {P}
expect {R} {P}
{P} there is {R.a}
{P} I see {R.a}
""")
NOT_AT_PLACE = frames("""
{R} is not {P}
{R} isn't {P}
{R} is not shown {P}
{R} should not be {P}
there is no {R.bare} {P}
I don't see {R.a} {P}
""")

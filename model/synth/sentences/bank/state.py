"""HasState: {R} is the thing. For each state the frames that claim it, and those that deny it."""

from __future__ import annotations

from synth.sentences.frames import frames

SAYS: dict[str, tuple[str, ...]] = {}
DENIES: dict[str, tuple[str, ...]] = {}
ASKS: dict[str, tuple[str, ...]] = {}

SAYS["checked"] = frames("""
{R} is checked
{R} is ticked
{R} is selected
{R} should be checked
{R} should be ticked
{R} must be checked
{R} must be ticked
{R} has been ticked
{R} has been checked
{R} is already ticked
{R} is already checked
{R} is checked by default
{R} is ticked by default
{R} appears checked
{R} has a tick
{R} has a check mark
{R} has a check mark in it
{R} has a tick in it
{R} shows a check mark
{R} is marked
{R} is set
{R} should have a tick
{R} contains a tick
{R}: checked
{R} = checked
{R} - ticked
{R} is in the checked state
{R} is displayed as checked
{R} is shown ticked
{R} stays checked
{R} remains ticked
{R} is still checked
{R} is pre-checked
{R} is preselected
there is a tick in {R}
there is a check mark in {R}
I should see {R} checked
I see {R} ticked
expect {R} to be checked
{R} should be marked as checked
""")
DENIES["checked"] = frames("""
{R} is not checked
{R} is not ticked
{R} isn't checked
{R} isn't ticked
{R} should not be checked
{R} should not be ticked
{R} shouldn't be ticked
{R} must not be checked
{R} has not been ticked
{R} hasn't been checked
{R} is not selected
{R} does not have a tick
{R} has no tick
{R} has no check mark
{R} doesn't show a check mark
{R} is not checked by default
there is no tick in {R}
{R} is not marked
{R} is no longer checked
expect {R} not to be checked
nobody has ticked {R}
""")
SAYS["unchecked"] = frames("""
{R} is unchecked
{R} is unticked
{R} should be unchecked
{R} should be unticked
{R} must be unchecked
{R} is unchecked by default
{R} has been unticked
{R} remains unchecked
{R} stays unticked
{R} is still unchecked
{R}: unchecked
{R} appears unchecked
{R} is left unticked
{R} is in the unchecked state
{R} is shown unchecked
{R} is deselected
expect {R} to be unchecked
I should see {R} unticked
""")
SAYS["on"] = frames("""
{R} is on
{R} is switched on
{R} is turned on
{R} is active
{R} is activated
{R} should be on
{R} should be switched on
{R} must be turned on
{R} is set to on
{R} has been switched on
{R} is already on
{R} is on by default
{R} is toggled on
{R} shows on
{R} is in the on position
{R} stays on
{R} is still on
{R} remains switched on
{R}: on
{R} = on
{R} should be toggled on
I should see {R} switched on
expect {R} to be on
{R} has been activated
{R} reads as on
""")
DENIES["on"] = frames("""
{R} is not on
{R} isn't on
{R} is not switched on
{R} is not turned on
{R} isn't turned on
{R} should not be on
{R} must not be switched on
{R} shouldn't be on
{R} is not active
{R} is not activated
{R} has not been switched on
{R} isn't toggled on
{R} is no longer on
expect {R} not to be on
""")
SAYS["off"] = frames("""
{R} is off
{R} is switched off
{R} is turned off
{R} should be off
{R} must be off
{R} should be switched off
{R} is set to off
{R} has been turned off
{R} is off by default
{R} is toggled off
{R} is in the off position
{R} remains off
{R} is still off
{R}: off
{R} = off
expect {R} to be off
""")
SAYS["disabled"] = frames("""
{R} is disabled
{R} is greyed out
{R} is grayed out
{R} is inactive
{R} should be disabled
{R} must be disabled
{R} should be greyed out
{R} is locked
{R} can't be clicked
{R} cannot be clicked
{R} is not clickable
{R} is currently disabled
{R} is still disabled
{R} appears disabled
{R} looks disabled
{R} is displayed as disabled
{R} is shown greyed out
{R} is unavailable
{R} is deactivated
{R} remains disabled
{R} has been disabled
{R} cannot be used
{R} can't be used
{R} is not available
{R} is dimmed
{R}: disabled
{R} is disabled by default
{R} is in a disabled state
{R} stays disabled
I should see {R} disabled
I should not be able to use {R}
expect {R} to be disabled
{R} looks greyed out
{R} is blocked
""")
DENIES["disabled"] = frames("""
{R} is not disabled
{R} isn't disabled
{R} is not greyed out
{R} isn't greyed out
{R} isn't grayed out
{R} should not be disabled
{R} shouldn't be disabled
{R} must not be disabled
{R} is no longer disabled
{R} is no longer greyed out
{R} is not inactive
{R} does not appear disabled
{R} is not locked
{R} doesn't look disabled
expect {R} not to be disabled
""")
SAYS["enabled"] = frames("""
{R} is enabled
{R} should be enabled
{R} is clickable
{R} can be clicked
{R} must be enabled
{R} is available
{R} can be used
{R} is currently enabled
{R} is usable
{R} remains enabled
{R} has become enabled
{R} is now enabled
{R} should be clickable
{R} stays enabled
{R}: enabled
{R} appears enabled
{R} is ready to be clicked
I should be able to use {R}
expect {R} to be enabled
""")
DENIES["enabled"] = frames("""
{R} is not enabled
{R} isn't enabled
{R} should not be enabled
{R} shouldn't be enabled
{R} must not be enabled
{R} is not enabled yet
{R} is no longer enabled
expect {R} not to be enabled
""")
SAYS["selected"] = frames("""
{R} is selected
{R} is active
{R} is the active one
{R} should be selected
{R} should be active
{R} is highlighted
{R} is currently selected
{R} is the current one
{R} is currently active
{R} must be selected
{R} must be active
{R} is marked as active
{R} is marked as selected
{R} is marked as current
{R} should be highlighted
{R} is the selected one
{R} has been selected
{R} is in the active state
{R} appears selected
{R} is shown as active
{R} is chosen
{R} is preselected
{R} is selected by default
{R} is active by default
{R} is displayed as the active one
{R}: active
{R} stays selected
{R} is still selected
I should see {R} selected
I am on {R}
we are on {R}
expect {R} to be selected
expect {R} to be active
{R} should be the current one
{R} looks active
""")
DENIES["selected"] = frames("""
{R} is not selected
{R} is not active
{R} isn't selected
{R} isn't active
{R} isn't the active one
{R} should not be selected
{R} should not be active
{R} shouldn't be highlighted
{R} is not highlighted
{R} isn't highlighted
{R} is not the current one
{R} is no longer active
{R} must not be selected
{R} is not currently selected
{R} does not appear selected
expect {R} not to be selected
""")
SAYS["focused"] = frames("""
{R} is focused
{R} has focus
{R} has the focus
{R} should be focused
{R} should have focus
{R} must have the focus
{R} has a focus ring
{R} shows a focus ring
{R} has the keyboard focus
{R} is in focus
the focus is on {R}
the focus is in {R}
the cursor is in {R}
focus should be on {R}
the focus should be on {R}
the keyboard focus is on {R}
{R} is the focused one
{R} is highlighted by a focus outline
{R} currently has the focus
expect {R} to have focus
""")
DENIES["focused"] = frames("""
{R} is not focused
{R} isn't focused
{R} does not have focus
{R} doesn't have the focus
{R} has no focus
{R} should not be focused
the focus is not on {R}
the cursor is not in {R}
{R} should not have the focus
{R} is no longer focused
{R} shows no focus ring
""")
SAYS["expanded"] = frames("""
{R} is expanded
{R} is open
{R} should be expanded
{R} is opened
{R} should be open
{R} must be expanded
{R} is unfolded
{R} has been expanded
{R} is shown expanded
{R} is currently expanded
{R} is open and shows its content
{R} appears expanded
{R} is expanded by default
{R} has been opened
expect {R} to be expanded
{R}: expanded
""")
DENIES["expanded"] = frames("""
{R} is not expanded
{R} isn't expanded
{R} is not open
{R} should not be expanded
{R} shouldn't be open
{R} is not unfolded
{R} is no longer expanded
{R} isn't opened
expect {R} not to be expanded
""")
SAYS["collapsed"] = frames("""
{R} is collapsed
{R} is closed
{R} should be collapsed
{R} should be closed
{R} must be collapsed
{R} is folded
{R} is folded up
{R} has been collapsed
{R} remains collapsed
{R} is collapsed by default
{R} appears collapsed
{R}: collapsed
""")
SAYS["invalid"] = frames("""
{R} is invalid
{R} is marked as invalid
{R} is marked red
{R} is highlighted in red
{R} has a red border
{R} shows an error
{R} has an error
{R} should be invalid
{R} should show an error
{R} should be marked as invalid
{R} is outlined in red
{R} has a validation error
{R} shows a validation error
{R} is flagged as invalid
{R} is flagged
{R} is in an error state
{R} is rejected
{R} failed validation
{R} did not pass validation
{R} is marked as wrong
{R} is shown with an error
{R} must be marked as invalid
there is an error on {R}
there is a validation error at {R}
an error is shown for {R}
an error is reported for {R}
expect {R} to be invalid
I should see an error for {R}
{R} contains an error
""")
DENIES["invalid"] = frames("""
{R} is not invalid
{R} isn't invalid
{R} is not marked as invalid
{R} is not marked red
{R} has no error
{R} does not show an error
{R} doesn't show an error
{R} has no validation error
{R} should not be marked as invalid
{R} should not have an error
{R} is not highlighted in red
{R} is not in an error state
{R} has no red border
there is no error on {R}
no error is shown for {R}
expect {R} not to be invalid
""")
SAYS["valid"] = frames("""
{R} is valid
{R} should be valid
{R} must be valid
{R} is accepted
{R} passes validation
{R} passed validation
{R} is marked as valid
{R} is free of errors
{R}: valid
""")
SAYS["struck"] = frames("""
{R} is crossed out
{R} is struck through
{R} should be crossed out
{R} is struck out
{R} has a line through it
{R} is shown crossed out
{R} appears with strikethrough
{R} appears struck through
{R} is strikethrough
{R} must be crossed out
{R} has been crossed out
{R} should have a line through it
{R} is displayed with a strikethrough
{R} is displayed crossed out
{R} is scored out
{R} is crossed off
{R} has been crossed off
{R} is shown in strikethrough
{R} should be struck through
{R} is marked as done by a line through it
I should see {R} crossed out
expect {R} to be crossed out
""")
DENIES["struck"] = frames("""
{R} is not crossed out
{R} isn't crossed out
{R} is not struck through
{R} isn't struck through
{R} should not be crossed out
{R} shouldn't be crossed out
{R} has no line through it
{R} is not shown in strikethrough
{R} has not been crossed out
{R} must not be crossed out
{R} is not crossed off
{R} does not appear struck through
there is no line through {R}
""")
SAYS["empty"] = frames("""
{R} is empty
{R} is blank
{R} should be empty
{R} should be blank
{R} must be empty
{R} contains nothing
{R} has no value
{R} is not filled in
{R} has not been filled in
{R} is still empty
{R} is left blank
{R} is unfilled
nothing is entered in {R}
nothing has been typed into {R}
there is nothing in {R}
{R} shows only its placeholder
{R} holds no text
{R} has no text
{R} remains empty
{R} appears empty
{R} is cleared
{R} has been cleared
{R}: empty
{R} does not contain anything
expect {R} to be empty
{R} is empty by default
no value is set for {R}
""")
DENIES["empty"] = frames("""
{R} is not empty
{R} isn't empty
{R} is not blank
{R} should not be empty
{R} shouldn't be blank
{R} must not be empty
{R} is no longer empty
{R} is not left blank
expect {R} not to be empty
""")
SAYS["filled"] = frames("""
{R} is filled
{R} is filled in
{R} is filled out
{R} should be filled in
{R} has a value
{R} contains a value
{R} is prefilled
{R} is pre-filled
{R} has been filled in
{R} already has a value
something is entered in {R}
there is a value in {R}
{R} contains some text
{R} must be filled in already
{R} has been completed
""")
SAYS["required"] = frames("""
{R} is required
{R} is mandatory
{R} is a required one
{R} should be required
{R} should be mandatory
{R} is marked as required
{R} is marked with an asterisk
{R} has an asterisk
{R} must be marked as required
{R} is marked as mandatory
{R} has a star next to its label
{R} is compulsory
{R} is flagged as required
{R}: required
""")
DENIES["required"] = frames("""
{R} is not required
{R} isn't required
{R} is not mandatory
{R} should not be required
{R} is not marked as required
{R} isn't marked with an asterisk
{R} has no asterisk
""")
SAYS["optional"] = frames("""
{R} is optional
{R} should be optional
{R} is marked as optional
{R} can be left empty
{R} may stay empty
""")

ASKS["checked"] = frames("""
is {R} checked?
is {R} ticked?
is {R} selected?
has {R} been ticked?
does {R} have a check mark?
is there a tick in {R}?
did someone tick {R}?
tell me whether {R} is ticked
is {R} already checked?
""")
ASKS["on"] = frames("""
is {R} on?
is {R} switched on?
is {R} turned on?
is {R} active?
has {R} been turned on?
tell me if {R} is on
""")
ASKS["disabled"] = frames("""
is {R} disabled?
is {R} greyed out?
is {R} inactive?
is {R} locked?
does {R} look disabled?
has {R} been disabled?
""")
ASKS["enabled"] = frames("""
is {R} enabled?
can I click {R}?
is {R} clickable?
can {R} be used?
is {R} available?
""")
ASKS["selected"] = frames("""
is {R} selected?
is {R} active?
is {R} the active one?
is {R} highlighted?
is {R} the current one?
are we on {R}?
""")
ASKS["focused"] = frames("""
is {R} focused?
does {R} have the focus?
is the cursor in {R}?
is the focus on {R}?
""")
ASKS["expanded"] = frames("""
is {R} expanded?
is {R} open?
has {R} been expanded?
""")
ASKS["invalid"] = frames("""
is {R} invalid?
does {R} show an error?
is {R} marked as invalid?
is there an error on {R}?
does {R} have a validation error?
""")
ASKS["struck"] = frames("""
is {R} crossed out?
is {R} struck through?
does {R} have a line through it?
has {R} been crossed off?
""")
ASKS["empty"] = frames("""
is {R} empty?
is {R} blank?
is there nothing in {R}?
has {R} been left blank?
""")
ASKS["filled"] = frames("""
is {R} filled in?
is something entered in {R}?
does {R} have a value?
has {R} been filled in?
""")
ASKS["required"] = frames("""
is {R} required?
is {R} mandatory?
do I have to fill in {R}?
is {R} marked with an asterisk?
""")

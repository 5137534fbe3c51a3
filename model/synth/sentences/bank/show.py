"""Shows: what a thing says. {R} the thing, {V} the value."""

from __future__ import annotations

from synth.sentences.frames import frames

# a label and its figure: "the order total is $39.90"
VALUE = frames("""
{R} is {V}
{R} should be {V}
{R} must be {V}
{R} equals {V}
{R} shows {V}
{R} should show {V}
{R} reads {V}
{R} should read {V}
{R} must read {V}
{R} says {V}
{R} is equal to {V}
{R} should equal {V}
{R} should be equal to {V}
{R} amounts to {V}
{R} comes to {V}
{R} is shown as {V}
{R} is displayed as {V}
{R} is given as {V}
{R} is listed as {V}
{R} stands at {V}
{R} is set to {V}
{R} displays {V}
{R} = {V}
{R}: {V}
{R} - {V}
{R} {V}
{R} has the value {V}
{R} has a value of {V}
{R} is exactly {V}
{R} is still {V}
{R} should still be {V}
{R} is now {V}
{R} currently is {V}
{R} must equal {V}
{R} must be shown as {V}
{R} should be displayed as {V}
{R} should amount to {V}
the value of {R} is {V}
the value of {R} should be {V}
the value for {R} is {V}
the value shown for {R} is {V}
the figure for {R} is {V}
the value next to {R} is {V}
for {R} the page shows {V}
for {R} it says {V}
for {R}, {V} is shown
next to {R} it says {V}
beside {R} it says {V}
under {R} it says {V}
{V} is shown for {R}
{V} is displayed for {R}
{V} is listed as {R}
{V} is given as {R}
{V} is {R}
{V} is shown next to {R}
{V} should be shown for {R}
{V} should be listed as {R}
I should see {V} as {R}
I see {V} as {R}
I should see {R} {V}
I should see that {R} is {V}
the page shows {V} as {R}
the page shows {R} as {V}
expect {R} to be {V}
verify {R} is {V}
verify {R} = {V}
check {R} is {V}
check that {R} equals {V}
make sure {R} is {V}
confirm {R} is {V}
{R} has changed to {V}
my {R.bare} is {V}
my {R.bare} should be {V}
its {R.bare} is {V}
its {R.bare} should be {V}
""")
NOT_VALUE = frames("""
{R} is not {V}
{R} isn't {V}
{R} should not be {V}
{R} shouldn't be {V}
{R} must not be {V}
{R} does not equal {V}
{R} does not show {V}
{R} doesn't show {V}
{R} does not read {V}
{R} is no longer {V}
{R} is not equal to {V}
{R} should not show {V}
{R} should no longer be {V}
{R} differs from {V}
the value of {R} is not {V}
expect {R} not to be {V}
{R} is anything but {V}
{R} is not set to {V}
""")

# what is written in a field
FIELD = frames("""
{R} contains {V}
{R} has the value {V}
{R} has value {V}
{R} is {V}
{R} shows {V}
{R} is set to {V}
{R} is filled with {V}
{R} is filled in with {V}
{R} is prefilled with {V}
{R} is pre-filled with {V}
{R} holds {V}
{R} reads {V}
{R} says {V}
{R} should contain {V}
{R} should have the value {V}
{R} should be {V}
{R} should be set to {V}
{R} should show {V}
{R} should be filled with {V}
{R} should be prefilled with {V}
{R} must contain {V}
{R} must be {V}
{R} displays {V}
{R} is populated with {V}
{R} has {V} in it
{R} has {V} entered
{R} has been filled with {V}
{R} still contains {V}
{R} already contains {V}
{R} = {V}
{R}: {V}
{V} is entered in {R}
{V} is in {R}
{V} has been entered in {R}
{V} has been typed into {R}
{V} is typed in {R}
{V} is filled in at {R}
{V} is the value of {R}
{V} stands in {R}
{V} should be in {R}
the value of {R} is {V}
the value of {R} should be {V}
the value in {R} is {V}
the content of {R} is {V}
the text in {R} is {V}
the text in {R} should be {V}
I see {V} in {R}
I should see {V} in {R}
I should see {R} filled with {V}
someone entered {V} in {R}
in {R} it says {V}
expect {R} to contain {V}
expect {R} to have the value {V}
verify {R} contains {V}
check {R} has {V}
make sure {R} contains {V}
""")
NOT_FIELD = frames("""
{R} does not contain {V}
{R} doesn't contain {V}
{R} is not {V}
{R} is not set to {V}
{R} is not filled with {V}
{R} should not contain {V}
{R} should not be {V}
{R} does not have the value {V}
{R} does not show {V}
{R} isn't {V}
{V} is not in {R}
{V} is not entered in {R}
the value of {R} is not {V}
{R} no longer contains {V}
{R} must not contain {V}
""")
CHOSEN = frames("""
{V} is selected in {R}
{V} is chosen in {R}
{V} is picked in {R}
{V} is selected for {R}
{V} is preselected in {R}
{V} should be selected in {R}
{R} is set to {V}
{R} has {V} selected
{R} shows {V} as selected
{R} shows {V}
{R} should be set to {V}
{R} has {V} chosen
{R} should have {V} selected
{R} must be set to {V}
{R} defaults to {V}
the selected option of {R} is {V}
the selected option in {R} is {V}
the selected value of {R} is {V}
the current selection of {R} is {V}
the chosen option in {R} should be {V}
I should see {V} selected in {R}
{V} is the current choice in {R}
{V} is the selected option of {R}
expect {V} to be selected in {R}
""")
PLACEHOLDER = frames("""
{R} has the placeholder {V}
{R} shows the placeholder {V}
the placeholder of {R} is {V}
the placeholder in {R} says {V}
the hint in {R} is {V}
{R} shows {V} as a placeholder
{R} shows {V} as its hint
{R} has the hint {V}
the placeholder text of {R} should be {V}
the placeholder {V} is shown in {R}
{V} is the placeholder of {R}
""")

# a thing with one text: a heading, an alert, a button, the second tab
SAYS = frames("""
{R} says {V}
{R} reads {V}
{R} shows {V}
{R} displays {V}
{R} is {V}
{R} is labelled {V}
{R} is labeled {V}
{R} is called {V}
{R} is named {V}
{R} should say {V}
{R} should read {V}
{R} should show {V}
{R} should be {V}
{R} should be called {V}
{R} should be named {V}
{R} should be labelled {V}
{R} must say {V}
{R} must read {V}
{R} has the text {V}
{R} has the label {V}
{R} carries the text {V}
{R} carries the label {V}
{R} bears the text {V}
{R} contains the text {V}
{R} has {V} written on it
{R} is titled {V}
{R} should have the text {V}
{R} should have the name {V}
{R} has the caption {V}
{R} has the name {V}
the text of {R} is {V}
the text of {R} should be {V}
the text on {R} is {V}
the label of {R} is {V}
the label on {R} is {V}
the wording of {R} is {V}
on {R} it says {V}
{R}: {V}
{V} is written on {R}
{V} is {R}
{V} is the text of {R}
I should see {V} on {R}
I see {R} saying {V}
expect {R} to say {V}
expect {R} to read {V}
verify {R} says {V}
check that {R} reads {V}
make sure {R} says {V}
""")
NOT_SAYS = frames("""
{R} does not say {V}
{R} doesn't say {V}
{R} does not read {V}
{R} is not {V}
{R} isn't {V}
{R} is not called {V}
{R} is not labelled {V}
{R} should not say {V}
{R} should not be {V}
{R} must not say {V}
{R} does not show {V}
the text of {R} is not {V}
{R} no longer says {V}
{R} should no longer read {V}
""")

# those of both that only equate a thing with its text
EQUATIONS = frozenset(
    {"{R} is {V}", "{R} should be {V}", "{V} is {R}", "{R}: {V}", "{R} is not {V}", "{R} isn't {V}", "{R} should not be {V}"}
)

# a container and one of its texts
CONTAINS = frames("""
{R} contains {V}
{R} contains the text {V}
{R} shows {V}
{R} shows the text {V}
{R} mentions {V}
{R} includes {V}
{R} includes the text {V}
{R} lists {V}
{R} has {V}
{R} has {V} in it
{R} displays {V}
{R} carries {V}
{R} says {V} somewhere
{R} should contain {V}
{R} should show {V}
{R} should include {V}
{R} should mention {V}
{R} should list {V}
{R} should have {V}
{R} should display {V}
{R} must contain {V}
{R} must show {V}
{R} must mention {V}
{V} is in {R}
{V} is shown in {R}
{V} is displayed in {R}
{V} is listed in {R}
{V} is written in {R}
{V} is mentioned in {R}
{V} is visible in {R}
{V} appears in {R}
{V} appears inside {R}
{V} can be read in {R}
{V} stands in {R}
{V} should be in {R}
{V} should appear in {R}
{V} should be shown in {R}
{V} should be listed in {R}
{V} must appear in {R}
{V} is part of {R}
{V} belongs to {R}
{V} in {R}
{V} is inside {R}
{V} is within {R}
I should see {V} in {R}
I see {V} in {R}
I can read {V} in {R}
we should see {V} inside {R}
the user sees {V} in {R}
the user should see {V} in {R}
in {R} I should see {V}
in {R} it says {V}
in {R} I see {V}
in {R} there is {V}
inside {R} it says {V}
there is {V} in {R}
there should be {V} in {R}
the text {V} is in {R}
the text {V} appears in {R}
verify {R} contains {V}
verify {V} is displayed in {R}
check {R} shows {V}
check that {V} is in {R}
make sure {R} mentions {V}
make sure {V} is listed in {R}
expect {R} to contain {V}
expect {R} to mention {V}
expect {V} in {R}
ensure {V} is shown in {R}
""")
NOT_CONTAINS = frames("""
{R} does not contain {V}
{R} doesn't contain {V}
{R} does not show {V}
{R} doesn't show {V}
{R} does not mention {V}
{R} doesn't mention {V}
{R} does not include {V}
{R} does not list {V}
{R} does not have {V}
{R} has no {V}
{R} should not contain {V}
{R} should not show {V}
{R} should not mention {V}
{R} shouldn't show {V}
{R} must not contain {V}
{R} must not show {V}
{V} is not in {R}
{V} is not shown in {R}
{V} isn't in {R}
{V} is not listed in {R}
{V} is not mentioned in {R}
{V} does not appear in {R}
{V} doesn't appear in {R}
{V} should not be in {R}
{V} should not appear in {R}
{V} is missing in {R}
{V} is missing from {R}
I should not see {V} in {R}
I do not see {V} in {R}
there is no {V} in {R}
in {R} it does not say {V}
nothing in {R} says {V}
make sure {V} is not in {R}
expect {R} not to contain {V}
""")

# a cell: {C} the column, {K} the row's name
CELL = frames("""
the {C} of {K} is {V}
the {C} of {K} should be {V}
the {C} for {K} is {V}
the {C} for {K} should be {V}
{C} of {K} is {V}
{C} of {K} should be {V}
{C} of {K}: {V}
{C} of {K} = {V}
{C} for {K} is {V}
{K}'s {C} is {V}
{K}'s {C} should be {V}
{K} has {C} {V}
{K} has the {C} {V}
{K} has {V} as {C}
{K} should have {C} {V}
{K} should have the {C} {V}
{K} has a {C} of {V}
{K} is listed with {C} {V}
{K} is listed with the {C} {V}
{K} is shown with {C} {V}
{K} with {C} {V}
{K} shows {V} as its {C}
{V} is the {C} of {K}
{V} is shown as the {C} of {K}
{V} is listed as {C} of {K}
the {C} shown for {K} is {V}
the {C} of {K} reads {V}
the {C} of {K} shows {V}
the {C} of {K} must be {V}
the {C} of {K} equals {V}
I should see {V} as the {C} of {K}
I should see {K} with {C} {V}
I should see that the {C} of {K} is {V}
for {K} the {C} is {V}
for {K}, {C} is {V}
for {K} it shows {C} {V}
verify the {C} of {K} is {V}
check that {K} has {C} {V}
make sure the {C} of {K} is {V}
expect the {C} of {K} to be {V}
{K} should be listed with {C} {V}
{K} must have {C} {V}
{K} still has the {C} {V}
""")
NOT_CELL = frames("""
the {C} of {K} is not {V}
the {C} of {K} isn't {V}
the {C} of {K} should not be {V}
{K}'s {C} is not {V}
{K} does not have {C} {V}
{K} does not have the {C} {V}
{K} should not have {C} {V}
{K} is not listed with {C} {V}
{V} is not the {C} of {K}
the {C} for {K} is not {V}
the {C} of {K} is no longer {V}
the {C} of {K} does not read {V}
""")
# the same, with the words row and column said
CELL_ROW = frames("""
in the row of {K} the {C} is {V}
in the row of {K}, {C} is {V}
in the row for {K} the {C} is {V}
in the {K} row the {C} is {V}
in the {K} row, the {C} column shows {V}
the {C} in the row of {K} is {V}
the {C} in the row of {K} should be {V}
the {C} in the {K} row is {V}
the {C} cell of {K} shows {V}
the {C} cell in the row of {K} says {V}
the {C} cell in the {K} row reads {V}
the {C} column shows {V} for {K}
the {C} column says {V} for {K}
the {C} column of {K} shows {V}
in the {C} column, {K} has {V}
in the {C} column {K} shows {V}
in column {C}, the row of {K} shows {V}
column {C} of {K} is {V}
under {C}, the row of {K} shows {V}
the row of {K} shows {V} under {C}
the row of {K} shows {V} in the {C} column
the row of {K} has {V} in the {C} column
the row for {K} has {C} {V}
the {K} row has {V} in the {C} column
the {K} row shows {V} in the {C} column
{V} is in the {C} column of the row of {K}
{V} is shown in the {C} column for {K}
{K} has {V} in the {C} column
{K} should have {V} in the {C} column
{K} shows {V} in column {C}
I should see {V} in the {C} column of {K}
the {C} value in the row of {K} is {V}
verify the {C} column shows {V} for {K}
""")
# a row (list entry) that holds a text
IN_ROW = frames("""
the row of {K} shows {V}
the row of {K} contains {V}
the row of {K} says {V}
the row of {K} has {V}
the row of {K} should show {V}
the row of {K} should contain {V}
the row for {K} shows {V}
the row for {K} contains {V}
the {K} row shows {V}
the {K} row contains {V}
the {K} row has {V}
the {K} row should contain {V}
the entry for {K} shows {V}
the entry of {K} shows {V}
the entry {K} says {V}
{V} is in the row of {K}
{V} is shown in the row of {K}
{V} appears in the row of {K}
{V} is in the same row as {K}
{V} is shown in the same row as {K}
{V} stands in the {K} row
{V} should be in the row of {K}
in the row of {K} I should see {V}
in the row of {K} it says {V}
in the {K} row there is {V}
in the entry of {K} it says {V}
the line of {K} shows {V}
the line for {K} has {V}
I see {V} in the row of {K}
next to {K} in the same row it says {V}
expect {V} in the row of {K}
""")
NOT_IN_ROW = frames("""
the row of {K} does not show {V}
the row of {K} does not contain {V}
the row of {K} doesn't say {V}
the {K} row does not contain {V}
the {K} row should not show {V}
{V} is not in the row of {K}
{V} does not appear in the row of {K}
{V} is not shown in the same row as {K}
in the row of {K} it does not say {V}
the entry for {K} does not show {V}
there is no {V} in the row of {K}
""")
# {P} is the word for a price that stands in the frame: price, cost …
PRICE = frames("""
the {P} of {K} is {V}
the {P} of {K} should be {V}
the {P} for {K} is {V}
the {P} of {K} must be {V}
the {P} of {K} is shown as {V}
{K}'s {P} is {V}
{K} has a {P} of {V}
{K} has the {P} {V}
{K} should have the {P} {V}
{K} is listed with a {P} of {V}
{K} is shown with the {P} {V}
{K} {P}: {V}
the {P} shown for {K} is {V}
{V} is the {P} of {K}
{V} is shown as the {P} of {K}
I should see {V} as the {P} of {K}
I should see {K} with {P} {V}
verify the {P} of {K} is {V}
for {K}, a {P} of {V} is shown
for {K} the {P} is {V}
check that the {P} of {K} is {V}
the {P} of {K} reads {V}
""")
PRICE_WORDS = ("price", "price", "price", "price", "cost", "amount", "unit price")
COSTS = frames("""
{K} costs {V}
{K} is {V}
{K} should cost {V}
{K} is priced at {V}
{K} should be priced at {V}
{K} is offered for {V}
{K} is sold for {V}
{K} goes for {V}
{K} is on sale for {V}
{K} sells for {V}
{K} can be bought for {V}
{K} is available for {V}
{K} must cost {V}
{K} for {V}
I should see {K} for {V}
{V} is charged for {K}
{V} is asked for {K}
{K} still costs {V}
{K} is shown at {V}
""")
NOT_COSTS = frames("""
{K} does not cost {V}
{K} doesn't cost {V}
{K} should not cost {V}
{K} is not priced at {V}
{K} isn't {V}
the price of {K} is not {V}
the price of {K} isn't {V}
{K} is not sold for {V}
{K} no longer costs {V}
""")
PROGRESS = frames("""
{R} is at {V}
{R} shows {V}
{R} stands at {V}
{R} should be at {V}
{R} is {V} full
{R} is filled to {V}
{R} is set to {V}
{R} has reached {V}
{R} is {V} complete
{R} indicates {V}
{R} should show {V}
{R} reads {V}
""")

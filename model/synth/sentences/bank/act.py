"""Bare steps. {R} the thing, {V} what is typed, chosen, pressed or gone to, {F} a field."""

from __future__ import annotations

from synth.sentences.frames import frames

CLICK = frames("""
click {R}
click {R}
click on {R}
click on {R}
press {R}
tap {R}
tap on {R}
hit {R}
push {R}
choose {R}
select {R}
left-click {R}
single click {R}
go click {R}
please click {R}
please click on {R}
now click {R}
then click {R}
and click {R}
I click {R}
I click on {R}
I press {R}
I tap {R}
when I click on {R}
the user clicks {R}
the user clicks on {R}
user clicks {R}
the user taps {R}
user presses {R}
we click {R}
we click on {R}
clicking {R}
clicks {R}
click with the mouse on {R}
move to {R} and click it
find {R} and click it
find and click {R}
locate {R} and click on it
point at {R} and click
trigger {R}
do a click on {R}
perform a click on {R}
click once on {R}
pick {R}
follow {R}
""")
OPEN = frames("""
open {R}
I open {R}
go to {R}
navigate to {R}
switch to {R}
change to {R}
I switch to {R}
I go to {R}
jump to {R}
visit {R}
bring up {R}
the user opens {R}
then open {R}
show {R}
""")
DISMISS = frames("""
close {R}
dismiss {R}
""")
DOUBLE = frames("""
double-click {R}
double click {R}
double-click on {R}
double click on {R}
doubleclick {R}
I double-click {R}
the user double-clicks {R}
dblclick {R}
click {R} twice
click twice on {R}
""")
HOVER = frames("""
hover over {R}
hover {R}
hover on {R}
hover the mouse over {R}
move the mouse over {R}
move the mouse to {R}
move the cursor to {R}
move the pointer over {R}
mouse over {R}
point at {R}
point the mouse at {R}
put the cursor on {R}
I hover over {R}
the user hovers over {R}
place the mouse on {R}
rest the mouse on {R}
""")
TYPE = frames("""
type {V} into {F}
type {V} in {F}
enter {V} in {F}
enter {V} into {F}
input {V} into {F}
write {V} into {F}
write {V} in {F}
put {V} into {F}
put {V} in {F}
fill in {V} in {F}
fill {V} into {F}
fill {F} with {V}
fill in {F} with {V}
fill out {F} with {V}
set {F} to {V}
set the value of {F} to {V}
key {V} into {F}
insert {V} into {F}
paste {V} into {F}
in {F} type {V}
in {F} enter {V}
in {F}, type {V}
into {F} type {V}
into {F}, enter {V}
for {F} enter {V}
for {F} type {V}
click {F} and type {V}
click on {F} and type {V}
click into {F} and enter {V}
select {F} and type {V}
I type {V} into {F}
I enter {V} in {F}
I enter {V} into {F}
I fill in {F} with {V}
I fill {F} with {V}
I set {F} to {V}
I write {V} in {F}
the user types {V} into {F}
the user enters {V} in {F}
user enters {V} into {F}
please enter {V} in {F}
please type {V} into {F}
then type {V} into {F}
provide {V} for {F}
provide {V} as {F}
specify {V} as {F}
enter {V} as {F}
use {V} as {F}
use {V} for {F}
give {V} as {F}
I specify {F} as {V}
type {V} to {F}
fill {F}: {V}
replace the text in {F} with {V}
change {F} to {V}
{F}: type {V}
""")
CLEAR = frames("""
clear {F}
empty {F}
erase {F}
clear the text in {F}
clear the content of {F}
clear out {F}
delete the text in {F}
delete the content of {F}
remove the text from {F}
remove everything from {F}
wipe {F}
I clear {F}
the user clears {F}
reset {F}
make {F} empty
""")
PRESS = frames("""
press {V}
press the {V} key
hit {V}
hit the {V} key
press {V} on the keyboard
I press {V}
I hit {V}
the user presses {V}
user hits {V}
then press {V}
push the {V} key
send {V}
send the {V} key
type the {V} key
strike {V}
use the {V} key
""")
SELECT = frames("""
select {V} in {F}
select {V} from {F}
choose {V} in {F}
choose {V} from {F}
pick {V} in {F}
pick {V} from {F}
set {F} to {V}
change {F} to {V}
in {F} select {V}
in {F} choose {V}
in {F}, pick {V}
from {F} select {V}
from {F}, choose {V}
select {V} for {F}
select {V} as {F}
choose {V} as {F}
choose {V} for {F}
select the option {V} in {F}
select the {V} option in {F}
choose the option {V} from {F}
open {F} and choose {V}
open {F} and select {V}
I select {V} from {F}
I select {V} in {F}
I choose {V} in {F}
I choose {V} as {F}
the user selects {V} in {F}
user picks {V} from {F}
switch {F} to {V}
pick the {V} option of {F}
set {V} in {F}
""")
CHECK = frames("""
check {R}
tick {R}
put a tick in {R}
put a check mark in {R}
I tick {R}
I check {R}
the user ticks {R}
the user checks {R}
please tick {R}
enable {R}
tick off {R}
activate {R}
""")
TURN_ON = frames("""
turn on {R}
turn {R} on
switch on {R}
switch {R} on
enable {R}
activate {R}
set {R} to on
toggle {R} on
I turn on {R}
I enable {R}
I switch on {R}
the user turns on {R}
flip {R} on
""")
UNCHECK = frames("""
uncheck {R}
untick {R}
deselect {R}
clear the tick in {R}
remove the tick from {R}
remove the check mark from {R}
take the tick out of {R}
I untick {R}
I uncheck {R}
the user unticks {R}
unmark {R}
""")
TURN_OFF = frames("""
turn off {R}
turn {R} off
switch off {R}
switch {R} off
disable {R}
deactivate {R}
set {R} to off
toggle {R} off
I turn off {R}
I disable {R}
the user switches off {R}
flip {R} off
""")
CHECK_ALL = frames("""
tick all {R.many}
check all {R.many}
tick every {R.bare}
check every {R.bare}
tick each {R.bare}
tick all of the {R.many}
check all the {R.many}
mark all {R.many}
""")
UNCHECK_ALL = frames("""
untick all {R.many}
uncheck all {R.many}
uncheck every {R.bare}
untick each {R.bare}
""")
# {D}: a direction or distance copied from the sentence
SCROLL = frames("""
scroll {D}
scroll {D} the page
scroll the page {D}
scroll {D} a bit
scroll {D} a little
scroll {D} one screen
scroll {D} one page
I scroll {D}
the user scrolls {D}
swipe {D}
scroll further {D}
keep scrolling {D}
page {D}
""")
SCROLL_TO_EDGE = frames("""
scroll to the {D}
scroll to the {D} of the page
scroll all the way to the {D}
go to the {D} of the page
jump to the {D} of the page
I scroll to the {D}
scroll to the very {D}
""")
SCROLL_TO = frames("""
scroll to {R}
scroll down to {R}
scroll until {R} is visible
scroll until {R} is in view
scroll {R} into view
scroll so that {R} can be seen
bring {R} into view
I scroll to {R}
""")
GOTO = frames("""
go to {V}
open {V}
navigate to {V}
visit {V}
load {V}
browse to {V}
open the page {V}
open the url {V}
open the address {V}
go to the url {V}
go to the page {V}
I go to {V}
I open {V}
I visit {V}
I am on {V}
the user opens {V}
the user navigates to {V}
enter the url {V}
point the browser to {V}
load the page {V}
""")
WAIT = frames("""
wait for {R}
wait for {R} to appear
wait for {R} to show up
wait for {R} to be visible
wait for {R} to be displayed
wait for {R} to load
wait until {R} appears
wait until {R} is visible
wait until {R} is shown
wait until {R} is displayed
wait until {R} is there
wait till {R} appears
wait till {R} shows up
I wait for {R}
I wait until {R} is visible
wait until I see {R}
wait until you see {R}
the user waits for {R}
""")
# steps joined: {1} and {2} are whole steps, the second in the same mood
JOIN2 = frames("""
{1} and {2}
{1} and then {2}
{1}, then {2}
{1}, and {2}
{1}, {2}
{1} then {2}
{1}. {2}
{1}; {2}
{1}. Then {2}
{1}; then {2}
first {1}, then {2}
first {1} and then {2}
{1}, after that {2}
{1} and afterwards {2}
{1} & {2}
{1} -> {2}
{1}, next {2}
after you {1}, {2}
""")
JOIN3 = frames("""
{1}, {2} and {3}
{1}, {2}, then {3}
{1}, then {2} and {3}
{1}, {2} and then {3}
{1}, then {2}, then {3}
{1}. {2}. {3}
{1}; {2}; {3}
first {1}, then {2}, finally {3}
{1} and {2}, then {3}
{1} -> {2} -> {3}
""")
# plain imperatives that join well
PLAIN_CLICK = frames("""
click {R}
click on {R}
press {R}
tap {R}
hit {R}
""")
PLAIN_TYPE = frames("""
type {V} into {F}
enter {V} in {F}
fill {F} with {V}
type {V} in {F}
set {F} to {V}
enter {V} into {F}
put {V} into {F}
fill in {F} with {V}
write {V} into {F}
""")
PLAIN_PRESS = frames("""
press {V}
hit {V}
press the {V} key
hit the {V} key
""")
PLAIN_SELECT = frames("""
select {V} in {F}
choose {V} from {F}
pick {V} in {F}
select {V} from {F}
choose {V} in {F}
""")
PLAIN_CHECK = frames("""
tick {R}
check {R}
""")
PLAIN_WAIT = frames("""
wait for {R}
wait until {R} appears
wait until {R} is visible
wait for {R} to appear
""")
FILL_TWO = frames("""
fill {F} with {V} and {G} with {W}
enter {V} in {F} and {W} in {G}
type {V} into {F} and {W} into {G}
enter {V} as {F} and {W} as {G}
set {F} to {V} and {G} to {W}
fill in {V} for {F} and {W} for {G}
""")

"""Judge: what kind of page it is, as different people would tell it, seldom with a word that is on it."""

from __future__ import annotations

from synth.sentences.frames import frames

KINDS: dict[str, tuple[str, ...]] = {
    "sign-in": frames("""
        people identify themselves on this page
        this is where one gets in with one's credentials
        the page is for getting into an account
        it asks who the user is
        this is the door to the application
        the user has to prove who they are
        an existing user enters from here
        access is granted after giving one's credentials
    """),
    "sign-up": frames("""
        this page is for people who are new
        one becomes a member on this page
        a new account is made on this page
        the page collects what is needed for a new account
        newcomers give their details here
        this is where a membership starts
        the user is about to become a member
        it is a form for joining
    """),
    "forgot-password": frames("""
        this page helps those who forgot their password
        one asks for a new password on this page
        access to an account can be regained here
        it is about a password that was lost
        the user gets a link to choose a new password from here
        this is the way back in for forgetful users
        the page is for resetting a password
        the user has lost the way into the account and is helped
    """),
    "2fa": frames("""
        a second proof of identity is asked for
        the user has to type in digits that were sent to them
        the page wants a code besides the password
        it is the second stage of getting in
        a one-time code is to be typed in
        the user must confirm their identity with a code
        a code from the phone is needed to go on
        this is a check with a code
    """),
    "cart": frames("""
        the page shows what is going to be bought
        goods wait to be paid for
        what has been picked for buying is listed
        the shopper looks over what they have picked
        this is the content of a basket
        one can go through one's picks before paying
        the shopper's picks are summed up
        these are the things somebody wants to buy
    """),
    "checkout": frames("""
        the purchase is being completed on this page
        the buyer gives the details for delivery and payment
        this is the last stage before buying
        an order is about to be placed
        the page is for finishing a purchase
        the buyer is asked where the goods should go
        the shopper is on the way to paying
        it is the till of a web shop
    """),
    "shop": frames("""
        several goods are on sale on this page
        this is the range of a shop
        a shopper can browse through goods
        an assortment of goods with what they cost is shown
        it looks like the shelves of a shop
        the visitor can go through what is for sale
        it is a catalogue to buy from
        the page presents goods one next to another
    """),
    "product": frames("""
        one article is presented in detail
        this page is about one thing that can be bought
        a single article is offered with its details
        the shopper looks at one article closely
        everything about one article is told
        the page describes a single thing for sale
        one thing is on sale here, not many
        this is the detail page of an article
    """),
    "dashboard": frames("""
        the page sums things up at a glance
        key figures are put together on one page
        it gives an overview of how things are going
        this is an overview with numbers and charts
        several figures are brought together
        the user sees how the business is doing
        it is the cockpit of an application
        numbers on different things are collected here
    """),
    "settings": frames("""
        the application is adapted to the user here
        one decides on this page how things should work
        preferences are kept on this page
        options of the account are laid out
        the page is for adjusting the account
        it is about how the application should behave
        this is where one configures things
        the user looks at their options
    """),
    "inbox": frames("""
        messages that have come in are listed
        this is somebody's mail
        mail is listed with who sent it
        the page shows what others have written to the user
        it is a mail program
        received mail is shown one below the other
        the user goes through their mail
        these are letters in electronic form
    """),
    "mail": frames("""
        a mail is shown or being written
        this is a page for mail
        somebody's mail is opened
        the page is about one mail
        it is part of a mail program
        mail is handled on this page
        the user deals with a mail
        this has to do with electronic mail
    """),
    "chat": frames("""
        people are talking to each other in writing
        short messages go back and forth
        this is a talk between people
        two sides write to each other
        the page shows who said what to whom
        it is a messenger
        a talk goes on in writing
        bubbles with messages are shown
    """),
    "board": frames("""
        work is laid out in columns
        tasks wander from column to column
        the state of the work is shown in lanes
        cards stand in columns by their state
        it is a board on which work is planned
        pieces of work hang on a board
        a team keeps track of its work on a board
        the columns stand for stages
    """),
    "calendar": frames("""
        the days of a month are laid out
        it is a plan of days
        days are arranged in weeks
        the page shows a month at once
        one sees which day falls on which weekday
        dates are laid out in a grid
        appointments can be seen by day
        this is a view of a month
    """),
    "profile": frames("""
        a person is presented
        this page tells who somebody is
        it is all about one person
        details of one person are put together
        somebody introduces themselves on this page
        one learns about a certain person
        the page describes a member
        this is the page of a user
    """),
    "people": frames("""
        several persons are presented
        one can get to know the members of a team
        the staff is introduced
        this is a directory of people
        the page shows who is who
        people are listed with what they do
        it is an overview of persons
        faces and names are put together
    """),
    "pricing": frames("""
        the page tells what the plans cost
        different levels of a service are set side by side
        the visitor can compare what they get for their money
        several packages are put side by side
        it helps to choose between packages
        one sees what is included in which plan
        the cost of a subscription is laid out
        the visitor is to choose one of several plans
    """),
    "faq": frames("""
        the page gives answers to what people often ask
        questions can be opened to read the answer
        it is a collection of questions with their answers
        things that people want to know are explained
        questions of users are answered one by one
        this is a help page in the form of questions
        what is often asked is answered
        each question has its answer behind it
    """),
    "invoice": frames("""
        a customer is asked for money in writing
        the page states what is owed and for what
        it is a demand for payment
        services are billed on this page
        a sum is charged for what was delivered
        this is a document for the bookkeeping
        what has to be paid is broken down
        somebody gets billed
    """),
    "error": frames("""
        the visitor has ended up where nothing is
        what was asked for could not be delivered
        this is not the page the visitor wanted
        the page says that it cannot be shown
        the address leads to nothing useful
        the visitor hit a dead end
        the site apologises for not having the page
        the server could not give what was wanted
    """),
    "docs": frames("""
        a piece of software is explained
        it is a manual
        the reader learns how to use something technical
        the page is meant for those who want to look something up
        this is technical reading
        it is written for developers or users to learn from
        a topic is explained with examples
        this is part of a handbook
    """),
    "landing": frames("""
        the page wants to win new customers
        a product is praised
        it is an advertisement
        the visitor is to be won over
        the benefits of something are praised
        this is the shop window of a company
        the page tries to make the visitor interested
        a company promotes what it does
    """),
    "admin-list": frames("""
        records are managed on this page
        one record is listed below the other
        it is a list with many records in rows
        somebody manages data here
        the page is for looking through records
        data is kept in rows and columns
        rows of data with the same fields are shown
        this is the back office of an application
    """),
    "record": frames("""
        the details of one record are shown
        it is about a single record
        one record is looked at closely
        everything known about one thing is put together
        the page shows one case with its history
        this is the detail view of a record
    """),
    "query": frames("""
        data is asked for with a query
        a database is questioned on this page
        somebody works with a database
        commands for a database are written here
        it is a tool for database work
        what a query gives is shown
        this is a console for a database
        the page is for running queries
    """),
    "search": frames("""
        what was found for some words is listed
        hits of a search are shown one below the other
        it is the outcome of a search
        the visitor sees what the search brought up
        pages that match some words are listed
        this is what a search engine gives
        the visitor has been looking for something
        the page shows the findings for a query
    """),
    "player": frames("""
        music is played on this page
        one can listen to music
        it is a player for music
        songs are lined up to be heard
        the page is for listening
        this is where one hears songs
        a track is on and others follow
        it has the buttons of a stereo
    """),
    "uptime": frames("""
        the page tells whether services are running
        one sees if the systems are up
        the health of services is shown
        it reports on outages
        users can check whether something is down
        this is a status report on services
        the page says which parts work and which do not
        it is about the availability of systems
    """),
    "event": frames("""
        an event is announced
        one learns when and where something takes place
        people can get a seat for something
        the page invites to an event
        it is about something that takes place on a certain day
        a gathering is made known
        this is the announcement of an event
        visitors can sign on for an event
    """),
    "logs": frames("""
        what a program reports is listed line by line
        messages of a machine are shown
        it is the output of a running system
        a technician can follow what a program does
        lines with times and levels run down the page
        the page is for tracing what a system has done
        this is a record of what a machine did
        a program's own messages can be read
    """),
    "food-menu": frames("""
        meals are offered with what they cost
        it is the card of a restaurant
        one can see what there is to eat
        a guest can pick something to eat
        food and drink are listed
        this is what a kitchen has on offer
        somebody hungry would look at this page
        dishes are listed with their prices
    """),
    "notifications": frames("""
        the user is brought up to date on what happened
        recent happenings are listed
        it lists what has happened of late
        news that concern the user are put together
        the page says what went on while the user was away
        this is a list of alerts for the user
        one can go through what happened
    """),
    "gallery": frames("""
        pictures are on display
        photos are laid out side by side
        it is a collection of pictures
        one can look at photos
        the page is mostly made of pictures
        this is an album
        pictures are put on show
        somebody shows their photos
    """),
    "files": frames("""
        documents are kept on this page
        it is a place where files are stored
        folders and files can be looked through
        the page shows what is in a folder
        this is a drive in the cloud
        one can go through stored documents
        things that were uploaded are listed
        it looks like a file manager
    """),
    "travel": frames("""
        places to stay or to go to are offered
        the page is for people who want to get away
        it is about journeys
        one can plan a journey
        somebody who wants to travel would use this page
        offers for a holiday are shown
        this is the page of a travel company
        the visitor can look for a place to stay
    """),
    "todo": frames("""
        things that have to be done are listed
        it is a list of duties
        one can tick off what has been done
        the user keeps track of what is left to do
        chores are put together
        what is done and what is not can be seen
        this is a list to be worked off
        somebody wrote down what they must not forget
    """),
    "diff": frames("""
        two versions of a file are compared
        changes to program code are shown
        one sees which lines of code were added and removed
        somebody's code is being reviewed
        it is about a change in a program
        lines of code are marked as new or gone
        this is a code review
        a developer would look at this page
    """),
    "permissions": frames("""
        the page rules who may do what
        rights of different roles are laid out
        it is about what users are allowed to do
        one sees which role may do which thing
        access rights are given on this page
        roles and their rights are set against each other
        this is where an administrator grants rights
        it decides who has access to what
    """),
    "bank": frames("""
        money on accounts is shown
        it is about somebody's money
        payments in and out are listed
        one sees how much is on the account
        the page belongs to a bank
        somebody checks their accounts
        the balance of accounts can be read
        this is online banking
    """),
    "blog": frames("""
        several articles are announced
        posts can be picked to read on
        the page announces what can be read
        it is a collection of posts by authors
        somebody publishes their thoughts
        this is a place to find something to read
        each entry leads to an article
        writings are listed with a picture or a summary
    """),
    "article": frames("""
        one text is there to be read
        it is a longer text on one topic
        the page is meant for reading
        an author writes about something
        a single article fills the page
        this is a text with paragraphs to read
        the reader gets a story or a report
        somebody has written at length
    """),
    "feed": frames("""
        people share what they are up to
        posts of different people follow one another
        it is a social network
        one sees what others have posted
        the latest from people one follows is shown
        members post and others react
        the page is a stream of posts
        friends let each other know what is new
    """),
    "jobs": frames("""
        companies are looking for people
        one can find work on this page
        open positions are listed
        it is a place to look for employment
        somebody out of work would use this page
        vacancies are put together
        one can see who is hiring
        this is a market for work
    """),
    "survey": frames("""
        the visitor is asked for their opinion
        questions are put to the visitor
        it is a questionnaire
        answers of visitors are collected
        somebody wants to know what people think or know
        the page asks something and offers answers
        the visitor picks answers
        this is an inquiry
    """),
    "form": frames("""
        the page collects details from the user
        it is a form to be filled in
        the user is to put in their details
        information is asked for field by field
        the page is made of fields to fill in
        data is entered on this page
        the user hands in details here
        this is for entering data
    """),
}
# genres that could be taken for one another: neither is used as the other's false claim
ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "sign-in sign-up forgot-password 2fa form",
        "cart checkout shop product invoice",
        "shop travel food-menu product pricing landing cart",
        "dashboard uptime bank profile record calendar board bank admin-list",
        "admin-list record query files invoice permissions people bank jobs logs todo uptime inbox notifications board cart",
        "inbox mail chat notifications feed",
        "docs faq article blog landing search diff event profile",
        "blog feed article search gallery people event",
        "settings profile form permissions notifications checkout survey record sign-up event mail",
        "todo board calendar record files",
        "jobs search travel people event",
        "logs query docs diff uptime",
        "gallery travel profile people product shop",
        "player gallery feed",
        "event travel checkout product calendar",
        "error sign-in 2fa forgot-password",
        "uptime notifications record",
        "survey faq 2fa form",
        "product profile record event article",
    )
)

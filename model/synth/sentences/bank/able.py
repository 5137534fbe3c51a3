"""Judge: what one can do on a page, told without the words of the control that does it.

For each deed: how a control for it is labelled (a pattern), the icons that stand for it, what is said.
"""

from __future__ import annotations

from dataclasses import dataclass

from synth.sentences.frames import frames, words


@dataclass(frozen=True)
class Deed:
    """`labels`: a pattern of what is written on a control for it; `icons`: concepts that stand for it.

    Where something is `near` to it (a pattern, concepts of icons, genres) people may differ: nothing is said.
    """

    labels: str
    icons: tuple[str, ...]
    claims: tuple[str, ...]
    near: str = ""
    near_icons: tuple[str, ...] = ()
    near_genres: tuple[str, ...] = ()


def _deed(labels: str, icons: str, claims: str, near: str = "", near_icons: str = "", near_genres: str = "") -> Deed:
    return Deed(labels, words(icons), frames(claims), near, words(near_icons), words(near_genres))


DEEDS: dict[str, Deed] = {
    "register": _deed(
        r"sign up|signup|register|create (an |your |a free )?account|create one|join (now|us|free)|new here",
        "",
        """
        someone without an account can register
        a new visitor can open an account from here
        people who have no account yet can get one
        those who are new here can become members
        a newcomer is given a way to register
        it is possible to set up a new account
        a person who is not a member yet can become one
        there is a path for new users to enrol
        new users are catered for
        the page leads new users to registration
        """,
        near=r"join|account",
        near_icons="user-plus",
        near_genres="sign-up",
    ),
    "recover": _deed(
        r"forgot|reset (your |my )?password|recover|trouble (signing|logging) in",
        "",
        """
        someone who has lost the password is helped
        the password can be recovered
        a forgotten password is no dead end
        the user can get back in without knowing the password
        there is help for those who forgot how to get in
        it is possible to ask for a new password
        a lost password can be replaced
        users who cannot remember their password have a way out
        """,
        near_genres="forgot-password",
    ),
    "other_service": _deed(
        r"(in|up|continue|register|on) (with|via|using) (google|facebook|github|apple|microsoft|twitter|gitlab|linkedin|slack)",
        "",
        """
        one can get in with the account of another service
        an account of a third party can be used to sign in
        social login is offered
        signing in through another provider is possible
        users may come in with an account that they have elsewhere
        the user does not need a password of this site
        an external provider can be used to log in
        single sign-on with another company is on offer
        """,
        near=r"\b(google|facebook|github|apple|microsoft|twitter|gitlab|linkedin|slack|sso|single sign)\b",
        near_icons="google | facebook | github | apple | microsoft | twitter",
    ),
    "search": _deed(
        r"\bsearch\b|\bfind\b|\blook up\b|what are you looking for",
        "search",
        """
        one can look for something by typing words
        the content can be searched
        things can be looked up on this page
        a visitor can search for what they need
        it is possible to look for something
        there is a place to type in what one is looking for
        the user is able to run a search
        the page lets people search
        """,
    ),
    "export": _deed(
        r"\bexport|\bdownload|\bcsv\b|\bsave as\b",
        "download",
        """
        the data can be taken away as a file
        something can be saved to the own computer
        the user can get a file out of this page
        it is possible to take the content along as a file
        a copy can be fetched to the own machine
        the page hands out a file on request
        one can get the data out of the system
        a visitor is able to obtain a file here
        """,
    ),
    "upload": _deed(
        r"\bupload|\battach|\bimport|\bdrop (your )?files|\bbrowse files|\bchoose (a )?file",
        "upload | paperclip",
        """
        own files can be handed in
        the user can add a file from the own computer
        a document can be put in from outside
        it is possible to hand over a file
        files of one's own can be sent in
        one can bring in a file
        the page takes files from the user
        a file can be supplied
        """,
        near=r"\bfile|browse",
    ),
    "create": _deed(
        r"^(\+ ?)?(add(?! to)|new|create|compose|write)\b",
        "",
        """
        something new can be put in
        a new entry can be made
        the user can bring another one into being
        it is possible to make a new one
        more can be added to what is there
        a further entry can be set up
        the collection can be extended by the user
        one can start a new one from here
        """,
        near=r"\badd\b|\bnew\b",
        near_icons="plus",
    ),
    "delete": _deed(
        r"\bdelete|\bremove|\btrash|\bdiscard|\bclear\b",
        "trash",
        """
        things can be got rid of
        something can be thrown away
        the user can take something off for good
        it is possible to erase something
        entries can be done away with
        what is no longer needed can be disposed of
        one can get rid of entries here
        the page lets the user erase things
        """,
    ),
    "edit": _deed(
        r"\bedit|\bmodify|\brename|\bcustomi[sz]e",
        "pencil",
        """
        something that exists can be altered
        the user can rework what is there
        details can be corrected
        it is possible to alter an entry
        existing data can be amended
        one can make alterations here
        the content is open to corrections
        what is shown can be reworked
        """,
        near=r"\bchange|\bupdate|\bmanage",
    ),
    "share": _deed(
        r"\bshare|\bcopy link|\bsend to",
        "share",
        """
        it can be passed on to others
        others can be let in on it
        the user can let somebody else know of it
        it is possible to pass this on to a friend
        the content can be spread
        one can point other people to it
        """,
        near=r"\binvite",
    ),
    "log_out": _deed(
        r"\blog ?out|\bsign ?out|\blog ?off",
        "logout",
        """
        the user can leave the account
        the session can be ended from here
        one can end the session
        it is possible to get out of the account
        there is a way to close the session
        the user is able to quit the account
        a signed-in person can leave
        the account can be left from this page
        """,
        near_icons="power",
    ),
    "pay": _deed(
        r"^(pay|place (the |your )?order|check ?out|proceed to checkout|buy|complete (the |your )?(order|purchase)|order now)\b",
        "",
        """
        the purchase can be brought to an end here
        the user can settle the bill
        it is possible to pay from this page
        money can be handed over here
        the buyer can finish the purchase
        the goods can be paid for
        one can go on to the payment
        the next thing to do is to pay
        """,
    ),
    "cart": _deed(
        r"add to (cart|basket|bag)|^add to|buy now",
        "",
        """
        goods can be put aside for buying
        a product can be collected for purchase
        the shopper can pick something to buy
        it is possible to choose goods for purchase
        something can be laid in the basket
        the visitor can gather goods to buy
        a customer can start buying here
        products may be collected for the checkout
        """,
    ),
    "filter": _deed(
        r"\bfilter|\brefine\b",
        "filter",
        """
        the results can be narrowed down
        the user can limit what is listed
        it is possible to see only a part of the entries
        the selection can be restricted
        what is shown can be limited by criteria
        one can restrict the list
        the number of entries can be cut down by criteria
        the visitor can narrow the choice
        """,
        near=r"\bcategor|\bshow\b|\bsearch\b|\ball\b",
        near_icons="sliders | search",
    ),
    "sort": _deed(
        r"\bsort|\border by|\bnewest|\blowest|\bhighest|\brelevance",
        "sort",
        """
        the order of the entries can be changed
        the user can decide in which order things come
        the entries can be brought into another order
        it is possible to rearrange the list
        another order can be chosen
        one can have the list in a different order
        the sequence of the entries is up to the user
        """,
    ),
    "pages": _deed(
        r"^(load more|show more|older|newer|more results|view more|see more)\b",
        "",
        """
        there is more than what fits on this page
        one can leaf through more pages
        the list goes on elsewhere
        there are further pages to turn to
        the user can move on to more entries
        not all entries fit on this page
        it is possible to go to the next batch of entries
        more entries can be fetched
        """,
        near=r"\bnext\b|\bprev|\bcontinue|view all|see all|\bmore\b|\bpage\b",
        near_icons="chevron-right | chevron-left | arrow-right",
    ),
    "reply": _deed(
        r"\breply|\bcomment\b|\brespond|\bpost (a )?comment|type a message|write a (comment|message|reply)",
        "reply",
        """
        the user can answer
        one can write something back
        it is possible to react in writing
        an answer can be given
        a remark can be left
        the reader can say something about it
        people can write back
        a visitor may leave a few words
        """,
        near_icons="comment | chat | send",
        near_genres="chat",
    ),
    "like": _deed(
        r"\blike\b|\bfavou?rite|\bwishlist|\bsave for later|\bbookmark",
        "heart | thumbs-up | bookmark",
        """
        the visitor can show that something pleases
        something can be marked as a favourite
        a thing can be kept for later
        it is possible to mark what one likes
        appreciation can be shown
        the user can remember something for later
        one can say that one is fond of something
        a favourite can be picked
        """,
        near_icons="star",
    ),
    "follow": _deed(
        r"\bfollow\b|\bsubscribe\b|\bnewsletter",
        "",
        """
        the visitor can ask to be kept informed
        one can get news on a regular basis
        it is possible to sign on for updates
        the reader can stay in touch
        users may have news sent to them
        people can be kept up to date
        the page offers to keep the reader posted
        someone interested can get updates
        """,
    ),
    "help": _deed(
        r"\bhelp\b|\bsupport\b|\bfaq\b|\bcontact\b",
        "question",
        """
        someone who is stuck can get assistance
        the user can turn to somebody for advice
        assistance is at hand
        there is a way to ask for assistance
        one can get assistance from here
        those who need advice find a way to get it
        a puzzled user is not left alone
        the page shows where to get assistance
        """,
        near_icons="headphones | info",
        near_genres="faq",
    ),
    "back": _deed(
        r"^(go )?back\b|^return\b|back to",
        "",
        """
        the user can return to where they came from
        one can get away from this page again
        there is a way back
        it is possible to go to the start again
        the visitor is not trapped on this page
        one step back is possible
        the page shows the way home
        the user can retrace their steps
        """,
        near=r"\bhome\b|\bprev|\bcancel",
        near_icons="arrow-left | home | chevron-left",
    ),
    "retry": _deed(
        r"\btry again|\bretry|\breload|\brefresh|\bresend",
        "",
        """
        it can be attempted once more
        the user can have another go
        another attempt is possible
        one can do it over
        the page allows a second attempt
        it is possible to give it another try
        the same thing can be started over
        """,
        near_icons="refresh",
    ),
    "settings": _deed(
        r"\bsettings?\b|\bpreferences\b|\bconfigur|\boptions\b",
        "gear",
        """
        the user can adapt things to their liking
        something can be configured
        the behaviour can be adjusted
        it is possible to adapt the application
        one can tune how things work
        the setup can be adapted
        users may adapt it to their needs
        """,
        near=r"\bmanage|\bprofile|\baccount",
        near_icons="sliders",
        near_genres="settings",
    ),
    "calendar": _deed(
        r"\bschedule an?\b|\bbook (now|an?|your|this|it)\b|\breserve\b|\bappointment|\bcheck-in\b",
        "",
        """
        a date can be fixed
        the user can plan something for a certain day
        it is possible to arrange something for a day
        one can secure a day
        a day can be agreed on
        something can be planned ahead
        the visitor can make an arrangement for a day
        """,
        near=r"\bbook|\bdate|\bcalendar|\bschedul",
        near_icons="calendar",
        near_genres="calendar",
    ),
    "notifications": _deed(
        r"\bnotifications?\b|\balerts?\b|\breminders?\b",
        "bell",
        """
        the user can look up what has happened
        one can see what is new
        there is a place for news that concern the user
        messages of the system can be looked up
        it is possible to see what one has missed
        the user can check for recent news
        """,
        near_genres="notifications | inbox",
    ),
    "play": _deed(
        r"^play\b|\bwatch\b|\blisten\b",
        "play | pause",
        """
        something can be listened to or watched
        the visitor can start a recording
        it is possible to have something played
        sound or moving pictures are on offer
        media can be started
        one can have something played back
        """,
        near_genres="player",
    ),
    "password": _deed(
        r"show password|hide password|^show$|^hide$",
        "",
        """
        what is typed as a password can be made readable
        the hidden characters can be revealed
        the user can look at the password as it is typed
        it is possible to uncover the password
        one can check the password by looking at it
        the dots of the password can be turned into letters
        """,
        near=r"password",
        near_icons="eye | eye-off",
    ),
    "remember": _deed(
        r"remember me|keep me (signed|logged) in|stay (signed|logged) in|remember this (device|computer)",
        "",
        """
        the user can choose not to sign in again next time
        the session can be made to last
        one can stay in for longer
        it is possible to be recognised the next time
        the user may ask the site not to forget them
        the site can be told to keep the session
        """,
    ),
    "coupon": _deed(
        r"coupon code|promo code|voucher|discount code|apply coupon",
        "",
        """
        the buyer can redeem a code
        a code that lowers the price can be entered
        someone with a special code pays less
        it is possible to make use of a special offer by a code
        a reduction can be claimed with a code
        """,
        near=r"coupon|promo|gift card|code",
    ),
    "terms": _deed(
        r"terms|privacy|conditions|imprint|legal",
        "",
        """
        the legal side can be read up
        the visitor can find out about the rules
        rules that apply are linked
        one can read what one agrees to
        legal texts are within reach
        the small print is accessible
        """,
    ),
    "language": _deed(
        r"\blanguage\b|^english|^deutsch|^fran|\blocale\b",
        "",
        """
        the page can be had in another tongue
        another tongue can be picked
        the user can decide in which tongue to read
        it is possible to switch to a foreign tongue
        speakers of other tongues are served
        """,
        near_icons="globe",
    ),
}

"""What user interfaces say: short labels with their icon, statuses with their tone, messages."""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().split("|"))


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """`label:concept|label:concept`; an empty concept means that no icon fits."""
    found = []
    for entry in _lines(text):
        label, _, concept = entry.partition(":")
        found.append((label, concept))
    return tuple(found)


ACTIONS = _pairs("""
Save:save|Save changes:check|Save draft:save|Cancel:close|Delete:trash|Remove:trash|Edit:edit|Add:plus|Add new:plus|New:plus|Create:plus|
Submit:send|Send:send|Search:search|Apply:check|Apply filters:filter|Reset:undo|Clear:close|Clear all:trash|Close:close|OK:|Done:check|
Continue:arrow-right|Next:arrow-right|Back:arrow-left|Previous:arrow-left|Finish:check|Skip:|Confirm:check|Approve:check|Reject:close|
Accept:check|Decline:close|Download:download|Upload:upload|Export:download|Export CSV:download|Import:upload|Print:print|Share:share|
Copy:copy|Copy link:link|Duplicate:copy|Refresh:refresh|Reload:refresh|Retry:refresh|Try again:refresh|Undo:undo|Redo:redo|View:eye|
View details:eye|View all:arrow-right|Show more:chevron-down|Load more:refresh|Read more:arrow-right|Learn more:info|Details:info|Open:external-link|
Preview:eye|Publish:rocket|Unpublish:eye-off|Archive:box|Restore:undo|Move:folder|Rename:edit|Follow:plus|Unfollow:|Subscribe:bell|Unsubscribe:|
Like:thumbs-up|Comment:comment|Reply:undo|Forward:send|Report:flag|Block:lock|Mute:volume-off|Invite:user-plus|Invite people:user-plus|
Add user:user-plus|Add member:user-plus|Log in:login|Sign in:login|Sign up:user-plus|Log out:logout|Sign out:logout|Register:user|
Create account:user-plus|Get started:arrow-right|Start free trial:rocket|Upgrade:rocket|Upgrade plan:zap|Buy now:bag|Add to cart:cart|
Add to bag:bag|Checkout:credit-card|Place order:check|Pay now:credit-card|Book now:calendar|Reserve:calendar|Apply coupon:tag|Track order:truck|
Contact us:mail|Contact sales:phone|Call:phone|Message:chat|Chat:chat|Schedule:calendar|Run:play|Run query:play|Execute:play|Start:play|
Stop:stop|Pause:pause|Resume:play|Deploy:rocket|Rollback:undo|Merge:git|Compare:columns|Connect:link|Disconnect:unlink|Enable:check|Disable:close|
Activate:zap|Lock:lock|Unlock:unlock|Verify:shield|Resend code:refresh|Send code:send|Change:edit|Change password:key|Manage:gear|Configure:gear|
Settings:gear|Filter:filter|Filters:filter|Sort:sort|Select:check|Select all:check|Assign:user|Bookmark:bookmark|Pin:pin|Play:play|
Watch video:play|Listen:headphones|Browse:folder|Choose file:paperclip|Attach:paperclip|Generate:zap|Regenerate:refresh|Sync now:refresh|
Test connection:wifi|Allow:check|Allow all:check|Deny:close|Got it:|Not now:|Maybe later:|Dismiss:close|Remind me later:clock|Yes:|No:|
Yes, delete:trash|Discard:trash|Leave:logout|Join:plus|Vote:|Rate:star|Write a review:edit|Ask a question:help|New message:edit|
Compose:edit|New project:plus|New task:plus|Add task:plus|New order:plus|Add product:plus|New invoice:plus|New ticket:plus|Add card:plus|
Add column:plus|Add row:plus|Add item:plus|Add address:map-pin|Add comment:comment|Refund:undo|Send invoice:send|Mark as read:check|
Mark all as read:check|Mark as done:check|Complete:check|Estimate:calculator|Calculate:calculator|Translate:globe|Customize:sliders|
Reject all:close|Accept all:check|Cookie settings:gear|Save preferences:save|Update:refresh|Update cart:refresh|Update profile:user|Upload photo:camera|
Take photo:camera|Record:mic|Call now:phone|Get directions:map-pin|Donate:heart|Scan:camera|Zoom in:plus|Sign contract:edit|Proceed:arrow-right
""")

NAV_APP = _pairs("""
Dashboard:grid|Home:home|Overview:grid|Analytics:chart-bar|Reports:chart-line|Statistics:pie|Orders:cart|Products:package|Inventory:box|
Customers:users|Users:users|Team:users|Members:users|Contacts:book|Companies:building|Projects:folder|Tasks:check-square|Calendar:calendar|Schedule:clock|
Messages:chat|Inbox:inbox|Mail:mail|Notifications:bell|Documents:document|Files:file|Media:image|Gallery:image|Invoices:file|Billing:credit-card|Payments:wallet|
Transactions:dollar|Subscriptions:refresh|Settings:gear|Preferences:sliders|Profile:user|Account:user|Security:shield|Permissions:lock|API keys:key|
Integrations:link|Webhooks:link|Logs:list|Activity:activity|Audit log:list|Help:help|Help center:help|Support:headphones|Documentation:book|Feedback:comment|
Log out:logout|Sign out:logout|Deployments:rocket|Servers:server|Databases:database|Domains:globe|Monitoring:activity|Incidents:warning|Backups:cloud|
Campaigns:megaphone|Marketing:megaphone|Coupons:tag|Discounts:tag|Reviews:star|Shipping:truck|Suppliers:truck|Employees:users|Payroll:dollar|Recruiting:briefcase|
Candidates:user|Courses:graduation|Lessons:book|Students:graduation|Exams:edit|Grades:award|Patients:heart|Appointments:calendar|Doctors:user|Pharmacy:package|
Rooms:building|Bookings:calendar|Guests:users|Restaurants:coffee|Menu:book|Kitchen:fire|Tables:layout|Events:calendar|Tickets:tag|Venues:map-pin|Jobs:briefcase|
Leads:target|Deals:dollar|Pipeline:columns|Goals:target|Budget:wallet|Expenses:credit-card|Accounts:wallet|Cards:credit-card|Transfers:refresh|
Savings:wallet|Loans:dollar|Insurance:shield|Map:map|Fleet:truck|Drivers:user|Routes:map|Devices:cpu|Sensors:wifi|Alerts:bell|Automation:zap|Workflows:git|
Repositories:code|Pull requests:git|Issues:bug|Pipelines:git|Packages:package|Wiki:book|Snippets:code|Discussions:chat|Bookmarks:bookmark|Favorites:star|
Wishlist:heart|Downloads:download|Library:book|Playlists:music|Podcasts:mic|Videos:video|Photos:image|Archive:box|Trash:trash|Drafts:edit|Sent:send|Spam:warning|
Starred:star|Important:flag|Explore:search|Search:search|Trending:trend-up|Community:users|Groups:users|Friends:users|Shop:bag|Store:bag|Rewards:gift|Referrals:gift
""")

NAV_SITE = _lines("""
Home|About|About us|Products|Solutions|Features|Pricing|Blog|Contact|Contact us|Docs|Documentation|Support|Help|Careers|Company|Customers|
Partners|Resources|Community|Shop|Store|New arrivals|Sale|Women|Men|Kids|Collections|Brands|Gift cards|Services|Portfolio|Work|Team|News|Press|
Events|Locations|Menu|Reservations|Catering|Courses|Programs|Admissions|Research|Library|Destinations|Hotels|Flights|Deals|Cars|Properties|Agents|
Buy|Sell|Rent|Plans|Developers|API|Changelog|Roadmap|Status|Security|Enterprise|Download|FAQ|Testimonials|Gallery|Donate|Volunteer|Forum|Integrations
""")

FOOTER = _lines("""
Privacy|Privacy Policy|Terms|Terms of Service|Terms & Conditions|Cookies|Cookie policy|Imprint|Impressum|Legal|Accessibility|Sitemap|Contact|Help|
Support|Status|Careers|Press|Blog|About|Security|API|Developers|Docs|Changelog|Shipping|Returns|Refunds|Warranty|Gift cards|Store locator|
Newsletter|Partners|Affiliates|Investors|Sustainability|Licenses|Trademarks|Feedback|Community|Do not sell my info
""")

STATUSES: tuple[tuple[str, str], ...] = tuple(
    (label, tone)
    for tone, labels in {
        "success": """Active|Paid|Completed|Delivered|Approved|Success|Online|Published|Verified|Healthy|Passed|Resolved|Open|Enabled|In stock|
            Confirmed|Done|Available|Live|Running|Up|Accepted|Operational|Hired|Won|Merged|Signed|Fulfilled|Connected|New""",
        "warning": """Pending|In progress|On hold|Processing|Waiting|Low stock|Review|In review|Draft|Partial|Degraded|Overdue|Expiring|Paused|
            Unverified|Medium|Busy|Away|At risk|Queued|Awaiting payment|Partially paid|Trial|Maintenance""",
        "danger": """Cancelled|Failed|Rejected|Blocked|Suspended|Out of stock|Declined|Error|Expired|Offline|Down|Critical|High|Urgent|Lost|
            Unpaid|Refunded|Banned|Deleted|Closed|Banned|Timed out|Sold out|Missed|Late""",
        "info": """Shipped|Scheduled|Sent|Invited|Planned|Beta|Updated|In transit|Assigned|Preparing|Ready|Interview|Returned|On the way|Syncing|Building""",
        "neutral": """Inactive|Archived|Disabled|Unknown|Low|None|Private|Public|Not started|Skipped|Hidden|Read-only|Guest|Free|Internal|Unassigned""",
    }.items()
    for label in _lines(labels)
)

TAGS = _lines("""
Design|Bug|Feature|Frontend|Backend|Marketing|Research|Urgent|Idea|Docs|Testing|Mobile|Web|API|iOS|Android|Python|TypeScript|Rust|Go|Java|SQL|
React|Vue|Docker|Linux|CSS|UX|Sales|HR|Remote|Full-time|Part-time|Contract|Senior|Junior|Vegan|Vegetarian|Spicy|Gluten-free|New|Popular|Sale|
-20%|Best seller|Limited|Eco|Organic|Travel|Food|Sport|Music|Art|History|Science|Tech|News|Opinion|Tutorial|Beginner|Advanced|Free|Premium|Pro|VIP|
Beta|v2|Hot|Top rated|Verified|Family|Outdoor|Indoor|Pets allowed|Wi-Fi|Parking|Pool|Breakfast|Sea view|24/7|Finance|Legal|Q1|Q2|Q3|Q4|P0|P1|P2
""")

ROLES = _lines(
    "Admin|Owner|Editor|Viewer|Member|Guest|Manager|Developer|Billing|Moderator|Super admin|Contributor|Author|Analyst|Read only"
)

MONTHS = _lines("January|February|March|April|May|June|July|August|September|October|November|December")
WEEKDAYS = _lines("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")

CATEGORIES = _lines("""
Accessories|Appliances|Art|Audio|Automotive|Baby|Bags|Bathroom|Beauty|Books|Cameras|Clothing|Computers|Electronics|Fitness|Furniture|Games|Garden|
Gifts|Groceries|Health|Hobbies|Home|Jewelry|Kitchen|Lighting|Men|Music|Office|Outdoor|Pets|Phones|Shoes|Sports|Stationery|Tablets|Tools|Toys|Travel|
Watches|Women|Business|Culture|Economy|Education|Entertainment|Environment|Fashion|Lifestyle|Politics|Science|Technology|World
""")

SUCCESS_MESSAGES = _lines("""
Your changes have been saved.|Profile updated successfully|Order placed! We sent a confirmation to {email}.|Payment received. Thank you!|
{product} was added to your cart.|Invitation sent to {email}|File uploaded|Password changed.|Your message has been sent.|{n} items imported|
Welcome back, {first}!|Backup completed at {time}|Your account has been verified|Copied to clipboard|Settings saved|Item removed from wishlist|
Subscription renewed until {date}|All systems operational|Coupon {code} applied: you save {money}|Deployment {hash} is live|{first} joined the team
""")
DANGER_MESSAGES = _lines("""
Invalid email or password.|Something went wrong. Please try again.|Payment failed: your card was declined.|This field is required.|
Your session has expired. Please sign in again.|Could not connect to the server ({code}).|File is too large. Maximum size is {n} MB.|
You do not have permission to view this page.|Error {n}: {noun} not found|There were {n} problems with your submission|
Unable to delete {noun}: it is in use.|Username {user} is already taken|Connection lost. Retrying in {n} s…|Too many attempts. Try again in {n} minutes.|
Your account has been suspended.|Build failed after {n} seconds|Upload of {file} failed|Insufficient funds|Network error
""")
WARNING_MESSAGES = _lines("""
Your trial ends in {n} days.|Only {n} left in stock!|You have unsaved changes.|Your password expires on {date}.|Storage almost full: {percent} used.|
This action cannot be undone.|Scheduled maintenance on {date} at {time}.|Your email address is not verified yet.|Your card ending in {last4} expires soon.|
Some items in your cart are no longer available.|You are viewing an old version ({version}).|Caps Lock is on|Low balance: {money}|
You have used {n} of {n2} seats.|Rate limit exceeded soon|This page is out of date
""")
INFO_MESSAGES = _lines("""
A new version ({version}) is available.|We use cookies to improve your experience.|Your order will arrive on {date}.|You have {n} new messages.|
Free shipping on orders over {money}.|New: {noun} {noun2} are here!|We sent a code to {email}.|Check your inbox for a confirmation link.|
{first} commented on your {noun}|Your export is being prepared|Tip: press Ctrl+K to search|Support is available from 9:00 to 17:30|
Prices include VAT.|{n} people are looking at this {noun}|Your data is synced every {n} minutes.|Read our guide to {noun} {noun2}.|Did you know? You can {verb} any {noun}.
""")

EMPTY_STATES: tuple[tuple[str, str, str], ...] = (
    ("No results found", "Try adjusting your search or filter to find what you are looking for.", "search"),
    ("Your cart is empty", "Looks like you have not added anything yet.", "cart"),
    ("No messages yet", "When someone writes to you, it will show up here.", "mail"),
    ("No notifications", "You are all caught up!", "bell"),
    ("Nothing here yet", "Create your first project to get started.", "folder"),
    ("No orders", "Orders will appear here as soon as customers buy something.", "package"),
    ("No files", "Drag and drop files here, or browse your computer.", "file"),
    ("Your wishlist is empty", "Tap the heart on a product to save it for later.", "heart"),
    ("No upcoming events", "Enjoy your free time, or plan something new.", "calendar"),
    ("No tasks for today", "Time for a coffee break.", "coffee"),
    ("No data", "There is no data for the selected period.", "chart-bar"),
    ("No team members", "Invite colleagues to work together.", "users"),
    ("You're offline", "Check your connection and try again.", "wifi"),
    ("Access denied", "Ask the owner of this page for permission.", "lock"),
)

QUESTIONS = _lines("""
How do I reset my password?|Can I change my plan later?|What payment methods do you accept?|How long does shipping take?|Where is my order?|
Do you offer refunds?|Is there a free trial?|How can I cancel my subscription?|Can I invite my team?|Is my data secure?|Do you ship abroad?|
What is your return policy?|How do I contact support?|Can I use it offline?|Which browsers are supported?|How do I delete my account?|
Do you have a mobile app?|What happens when my trial ends?|Can I get an invoice?|How do I export my data?|Are there any hidden fees?|
Who can see my profile?|How many users can I add?|Do I need a credit card?|What is included in the premium plan?|Can I pay by bank transfer?
""")

PLAN_NAMES = _lines(
    "Free|Basic|Starter|Hobby|Personal|Standard|Plus|Pro|Professional|Team|Growth|Business|Premium|Ultimate|Scale|Enterprise"
)
PLAN_FEATURES = _lines("""
Unlimited projects|{n} projects|{n} users|{n} GB storage|Email support|Priority support|24/7 phone support|Custom domain|API access|SSO & SAML|Audit log|
Advanced analytics|Basic reports|Daily backups|Version history|{n} API calls / month|Remove branding|Dedicated manager|99.9% uptime SLA|Free SSL certificate|
Two-factor authentication|Unlimited bandwidth|Offline mode|Team calendar|Custom fields|Guest access|Export to PDF|Webhooks|Mobile app|{n} integrations
""")
SECTION_CAPTIONS = _lines(
    "Main|Menu|General|Workspace|Manage|Account|Apps|Pages|Tools|Favorites|Reports|System|Support|Other|Shortcuts|Teams|Projects|Labels"
)
CTA_TITLES = _lines("""
Everything you need to {verb} your {noun}|{verb} {noun}s in minutes|The {adj} way to {verb}|Meet the {adj} {noun} platform|Your {noun}, {adj} again|
Build {adj} {noun}s faster|Welcome to {company}|Make every {noun} count|{adj} {noun}s for {adj2} teams|Less {noun}. More {noun2}.|Hello, I'm {person}|
Find your next {noun}|Plan. {verb}. {verb2}.|Big {season} sale: up to {percent} off|Join {n} happy customers
""")
REVIEWS = _lines("""
Exactly what I was looking for.|Great quality and fast delivery!|Not bad, but the {noun} could be better.|I would buy it again.|
Arrived two days late, otherwise fine.|My {noun} loves it ♥|Excellent support, {first} helped me within minutes.|Too expensive for what it is.|
The {adj} design makes it easy to {verb}.|Five stars from me.|It broke after a week :(|Works as described. 10/10|Would recommend to any {noun}.
""")
CHAT = _lines("""
Hi {first}, how are you?|Good morning!|Did you see the {noun}?|Yes, looks great 👍|Can we move the {noun} to {weekday}?|Sure, {time} works for me.|
I'll send you the {noun} today.|Thanks a lot!|Where are you?|On my way…|The {noun} is ready for {noun2}.|Let me check and get back to you.|ok|
See you tomorrow|Could you {verb} the {noun} before {time}?|That's {adj}!|No problem.|We need {n} more {noun}s.|haha|What do you think about {product}?|
I have attached {file}.|Call me when you can: {phone}|Please have a look at {url}|Perfect, thank you :)|Any news on the {noun}?|Great, let's {verb} it.
""")
ACTIVITIES = _lines("""
{person} commented on {noun} {id}|{first} uploaded {file}|{person} created a new {noun}|New order {id} from {person}|{first} changed the status to {status}|
{person} joined {company}|Invoice {id} was paid|{first} invited {person}|Server {host} restarted|{person} assigned you to {noun} {id}|
Password changed|New login from {city}|{first} deleted {file}|Backup of {host} finished|{person} liked your {noun}|{first} and {n} others {verb}ed|
Payment of {money} received|{noun} {version} released|{person} started following you|Your {noun} was approved|Ticket {id} closed by {first}
""")
SEASONS = _lines("summer|winter|spring|autumn|holiday|weekend|Black Friday")

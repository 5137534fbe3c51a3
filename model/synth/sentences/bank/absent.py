"""Things that other pages have: plausible, and absent here. Checked against the page before use."""

from __future__ import annotations

from synth.sentences.frames import words

LABELS: dict[str, tuple[str, ...]] = {
    "button": words("""Save | Save changes | Cancel | Delete | Submit | Add to cart | Checkout | Place order
        | Sign in | Sign up | Log out | Next | Back | Continue
        | Apply | Apply coupon | Export | Export CSV | Import | Edit | Edit profile | New project | Create
        | Create account | Invite | Invite member | Send | Reply
        | Forward | Archive | Publish | Save draft | Discard | Retry | Refresh | Upgrade | Subscribe
        | Unsubscribe | Follow | Unfollow | Buy now | Pay now
        | Reset password | Confirm | Accept all | Reject all | Got it | Dismiss | Close | Download | Upload
        | Print | Share | Copy link | Add row | Add item
        | Remove | Clear all | Filter | Search | Load more | Show more | View all | See details
        | Start free trial | Contact sales | Add comment | Assign
        | Approve | Reject | Connect | Disconnect | Deactivate | Enable two-factor | Verify | Resend code | Book
        | Reserve | Track order | Rate | Report"""),
    "link": words("""Forgot password? | Terms of service | Privacy policy | Help | Contact us | About
        | Learn more | Read more | Sign up | Log in | View all | Details
        | Documentation | Status | Blog | Careers | Pricing | Imprint | Cookie settings | Back to list | Edit
        | View invoice | Download receipt | Support | FAQ
        | Unsubscribe | Release notes | Skip to content | See all reviews | Change address | Invite a friend"""),
    "field": words("""Email | Password | Confirm password | First name | Last name | Full name | Username
        | Phone number | Street | City | Postcode | Country | Company
        | Card number | CVC | Expiry date | Coupon code | Search | Message | Subject | Title | Description
        | Date of birth | Quantity | Amount | Website | Notes
        | Time zone | Language | Currency | Role | Department | VAT number | IBAN | Start date | End date | Price
        | Tags | Verification code | New password"""),
    "checkbox": words("""Remember me | I agree to the terms | Subscribe to the newsletter | Email me updates
        | Keep me signed in | Gift wrap | Save this card
        | Same as billing address | Make public | Notify me | Show archived | In stock only | Free shipping
        | Send a copy to me | Private | Urgent | Select all"""),
    "switch": words("""Dark mode | Email notifications | Push notifications | Two-factor authentication
        | Auto-renew | Public profile | Maintenance mode | Weekly digest
        | SMS alerts | Location sharing | Autoplay | Beta features | Sound | Read receipts | Automatic backups"""),
    "tab": words("""Overview | Details | Reviews | Settings | Billing | Security | Members | Activity | History
        | Comments | Files | Permissions | Integrations | General
        | Profile | Notifications | Archived | Drafts | Sent | Open | Closed | Shipping | Specification | Usage
        | Invoices"""),
    "menuitem": words("""Dashboard | Orders | Customers | Products | Reports | Analytics | Settings | Users
        | Inbox | Calendar | Tasks | Projects | Messages | Invoices
        | Inventory | Marketing | Help | Logout | Profile | Billing | Home | Team | Integrations | Discounts
        | Files | Audit log | Webhooks | Roles | Payments"""),
    "heading": words("""Order summary | Billing address | Shipping address | Payment details | Recent activity
        | Team members | Account settings | Sign in | Create your account
        | Your cart | Frequently asked questions | Personal information | Notifications | Danger zone
        | Welcome back | Upcoming events | Latest orders | Customer reviews
        | Contact us | Related products | Page not found | Two-factor authentication | Change password
        | Top products | Sales overview | Delivery options"""),
    "card": words("""Order summary | Revenue | Active users | Team plan | Billing | Profile | Payment method
        | Shipping | Storage | Recent activity | Conversion rate
        | New customers | Open tickets | Security | Danger zone | Bounce rate | Sessions | Starter | Enterprise
        | Average order value"""),
    "badge": words("""New | Sale | Beta | Pro | Paid | Overdue | Draft | Pending | Active | Inactive | Shipped
        | Cancelled | Refunded | Archived | Featured | Out of stock
        | In stock | Urgent | High | Low | Open | Closed | Verified | Expired | Admin | Owner | Free | Popular
        | Failed | Online | Offline | Limited"""),
    "text": words("""Out of stock | Free shipping | No results found | Your session has expired | Payment failed
        | Password is too short | Thank you for your order
        | Order confirmed | Invalid email address | Terms and conditions | 404 | Coming soon | Last updated
        | Unread messages | Trial expired | Loading | Welcome back
        | Account suspended | Low stock | Your changes have been saved | Please try again
        | This field is required | Upload failed | Access denied | Empty cart
        | Delivered | Estimated delivery | Grand total | Discount | Gift card | Refund issued | Invoice overdue
        | Maintenance scheduled | Connection lost"""),
    "person": words("""Ada Quill | Tom Reyes | Maya Lindqvist | Ravi Prasad | Ines Carvalho | Jonas Berg
        | Leah Stone | Kenji Mori | Olu Adebayo | Petra Novak | Sam Whitfield
        | Nora Haugen | Dmitri Orlov | Clara Fontaine | Hugo Marsh | Wanda Koller | Femi Balogun | Greta Olsson
        | Iris Chan | Paul Drexler"""),
    "dialog": words(
        """Delete item | Confirm deletion | Discard changes | Log out | Unsaved changes | Share document
        | Invite people | Edit profile | Add payment method | Cookie preferences"""
    ),
}
LABELS["textbox"] = LABELS["field"]
LABELS["combobox"] = words("""Country | Language | Currency | Sort by | Category | Status | Role | Time zone | Size | Color
        | Department | Priority | Payment method
    | Per page | Month | Year | Assignee | Project | Shipping method | Visibility""")
LABELS["radio"] = words(
    """Express delivery | Standard shipping | Credit card | PayPal | Bank transfer | Monthly | Yearly
        | Pick up in store | Male | Female | Public | Private"""
)
LABELS["row"] = LABELS["person"]
LABELS["alert"] = LABELS["text"]
LABELS["toast"] = LABELS["text"]

STATUSES = words("""Active | Inactive | Pending | Paid | Unpaid | Overdue | Draft | Shipped | Delivered
        | Cancelled | Refunded | Open | Closed | Done | In progress | To do
    | Approved | Rejected | Failed | Completed | Processing | On hold | Archived | Online | Offline | Away
        | Invited | Suspended | Enabled | Disabled""")
VALUES = words("""ada@example.com | test@test.com | Berlin | Norway | 12345 | hello world | 42 | English | admin
        | Jane Doe | 2024-05-17 | Monday | Blue | Large | Medium
    | yes | London | 07:30 | 555-0199 | Acme Corp""")
TYPED = words("""ada@example.com | test@example.org | qa+1@example.net | secret123 | Passw0rd! | hunter2
        | S3cure-Pass | Jane Doe | John Smith | Ada Lovelace | Maria Gomez
    | hello | Hello world | lorem ipsum | Please call me back | Test order, please ignore | 12 Main Street
        | Baker Street 221b | Oslo | New York | Wien | 10115 | 90210
    | SW1A 1AA | 0 | 1 | 5 | 42 | 100 | 1999 | 19.99 | 250.00 | +1 555 0100 | +49 30 1234567 | 0123456789
        | 4242 4242 4242 4242 | 12/27 | 123 | SAVE10 | WELCOME | SUMMER25
    | FREESHIP | desk lamp | blue shirt | usb cable | coffee | running shoes | wireless mouse | annual report
        | invoice | bug in login | meeting notes | 2025-01-31
    | 31/12/2025 | 01.02.2026 | 14:30 | 9:00 AM | tomorrow | https://example.com | example.org | john_doe
        | user42 | admin | root | Acme GmbH | DE123456789 | abc | a | äöü | ñandú
    | O'Brien | <script> | 100% | -1 | 3.14 | Great product! | Too expensive | Thanks, got it. | v2.0.1
        | feature/login | ACME-1042 | order 77 | jane.doe@corp.example""")
ADDRESSES = words("""/ | /cart | /login | /checkout | /settings | /users | /orders/1042 | /products | /admin
        | /profile | /signup | /dashboard | /about | /help | https://example.com
    | http://localhost:3000 | http://127.0.0.1:8000/ | https://shop.example.com/cart | example.com
        | https://example.org/login | /search?q=lamp | /settings/billing | /#/home
    | localhost:8080 | /blog/2024 | /account/security | /docs | https://staging.example.com""")
KEYS = words("""Enter | Enter | Enter | Escape | Esc | Tab | Space | ArrowDown | ArrowUp | Arrow Down | Backspace
        | Delete | Home | End | Page Down | PageDown | F5 | Ctrl+S
    | Ctrl+A | Control+K | Cmd+K | Shift+Tab | Ctrl+Enter | Alt+F4 | Return | Ctrl+F | down arrow | Meta+S
        | Ctrl+Z""")

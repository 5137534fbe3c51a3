"""What form fields are called and what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import phrases, words
from .scene import Scene


@dataclass(frozen=True)
class Spec:
    """A field as forms have it. `hint` is its placeholder, `value` makes a plausible content."""

    label: str
    kind: str  # the type of an input, or select, textarea
    value: Callable[[Scene], str]
    hint: str = ""
    concept: str = ""
    help: str = ""
    error: str = ""


SPECS: tuple[Spec, ...] = (
    Spec("First name", "text", lambda s: s.text.first(), "First name", "user", "", "First name is required"),
    Spec("Last name", "text", lambda s: s.text.last(), "Last name", "user", "", "Please enter your last name"),
    Spec("Full name", "text", lambda s: s.text.person(), "Jane Doe", "user", "As on your passport", "Name is too short"),
    Spec("Name", "text", lambda s: s.text.person(), "Your name", "user", "", "Name can't be blank"),
    Spec("Username", "text", lambda s: s.text.user(), "username", "user", "Letters, digits and _ only", "This username is already taken"),
    Spec("Email", "email", lambda s: s.text.email(), "you@example.com", "mail", "We never share your email.", "Please enter a valid email address"),
    Spec("Email address", "email", lambda s: s.text.email(), "name@company.com", "mail", "", "Email is required"),
    Spec("E-mail", "email", lambda s: s.text.email(), "E-mail", "mail", "", "Invalid e-mail"),
    Spec("Work email", "email", lambda s: s.text.email(), "you@work.com", "mail", "", "Use your work email"),
    Spec("Password", "password", lambda s: "x" * s.int(6, 14), "Password", "lock", "At least 8 characters", "Password must be at least 8 characters"),
    Spec("Confirm password", "password", lambda s: "x" * s.int(6, 14), "Repeat password", "lock", "", "Passwords do not match"),
    Spec("Current password", "password", lambda s: "x" * s.int(6, 14), "••••••••", "lock", "", "Wrong password"),
    Spec("Phone", "tel", lambda s: s.text.phone(), "+1 (555) 000-0000", "phone", "", "Invalid phone number"),
    Spec("Phone number", "tel", lambda s: s.text.phone(), "Phone number", "phone", "Include the country code", "Enter a phone number"),
    Spec("Company", "text", lambda s: s.text.company(), "Company name", "building", "", "Company is required"),
    Spec("Job title", "text", lambda s: s.text.job(), "e.g. Designer", "briefcase", "", ""),
    Spec("Website", "text", lambda s: s.text.url(), "https://", "globe", "", "Enter a valid URL"),
    Spec("Address", "text", lambda s: s.text.address(), "Street and number", "map-pin", "", "Address is required"),
    Spec("Address line 2", "text", lambda s: f"Apt. {s.int(1, 90)}", "Apartment, suite (optional)", "", "", ""),
    Spec("City", "text", lambda s: s.text.city(), "City", "map-pin", "", "City is required"),
    Spec("ZIP code", "text", lambda s: s.text.zip_code(), "ZIP", "", "", "Invalid ZIP code"),
    Spec("Postal code", "text", lambda s: s.text.zip_code(), "12345", "", "", "Postal code is not valid"),
    Spec("State", "select", lambda s: s.pick(("California", "Bavaria", "Ontario", "Texas", "New York", "Queensland", "Catalonia")), "Choose a state", "", "", "Select a state"),
    Spec("Country", "select", lambda s: s.text.country(), "Select a country", "globe", "", "Please select a country"),
    Spec("Language", "select", lambda s: s.pick(words.LANGUAGES), "Choose language", "globe", "", ""),
    Spec("Time zone", "select", lambda s: s.pick(("UTC", "(GMT+01:00) Berlin", "Europe/Paris", "(GMT-05:00) Eastern Time", "Asia/Tokyo", "PST")), "Select time zone", "clock", "", ""),
    Spec("Currency", "select", lambda s: s.pick(("USD – US Dollar", "EUR", "GBP (£)", "Swiss franc", "JPY ¥")), "Currency", "dollar", "", ""),
    Spec("Role", "select", lambda s: s.pick(phrases.ROLES), "Choose a role", "shield", "Admins can invite others.", "Role is required"),
    Spec("Department", "select", lambda s: s.text.department(), "Select department", "building", "", ""),
    Spec("Category", "select", lambda s: s.pick(phrases.CATEGORIES), "All categories", "tag", "", "Pick a category"),
    Spec("Status", "select", lambda s: s.text.status()[0], "Any status", "", "", ""),
    Spec("Priority", "select", lambda s: s.pick(("Low", "Medium", "High", "Urgent", "Normal")), "Priority", "flag", "", ""),
    Spec("Size", "select", lambda s: s.pick(("XS", "S", "M", "L", "XL", "38", "42", "One size")), "Select size", "", "", "Please select a size"),
    Spec("Gender", "select", lambda s: s.pick(("Female", "Male", "Other", "Prefer not to say")), "Select…", "", "", ""),
    Spec("Assignee", "select", lambda s: s.text.person(), "Unassigned", "user", "", ""),
    Spec("Title", "text", lambda s: s.text.title(), "Title", "", "Keep it short", "Title is required"),
    Spec("Subject", "text", lambda s: s.text.title(), "Subject", "", "", "Subject can't be blank"),
    Spec("Description", "textarea", lambda s: s.text.paragraph(1, 3), "Describe it in a few words…", "", "Markdown is supported.", "Description is too long"),
    Spec("Message", "textarea", lambda s: s.text.paragraph(1, 3), "Your message", "", "", "Message is required"),
    Spec("Notes", "textarea", lambda s: s.text.sentence(), "Add a note", "", "Optional", ""),
    Spec("Bio", "textarea", lambda s: s.text.paragraph(1, 2), "Tell us about yourself", "", "Max. 160 characters", ""),
    Spec("Comment", "textarea", lambda s: s.text.sentence(), "Write a comment...", "", "", ""),
    Spec("Price", "text", lambda s: s.text.money(), "0.00", "dollar", "Without tax", "Price must be positive"),
    Spec("Amount", "text", lambda s: s.text.number(), "Amount", "dollar", "", "Amount exceeds your balance"),
    Spec("Quantity", "number", lambda s: str(s.int(1, 99)), "1", "", "", "Only 3 left in stock"),
    Spec("Date of birth", "text", lambda s: s.text.date(), "DD/MM/YYYY", "calendar", "", "You must be 18 or older"),
    Spec("Start date", "date", lambda s: s.text.date("iso"), "", "calendar", "", "Start date is in the past"),
    Spec("End date", "date", lambda s: s.text.date("iso"), "", "calendar", "", "End date is before start date"),
    Spec("Due date", "text", lambda s: s.text.date(), "Pick a date", "calendar", "", ""),
    Spec("Check-in", "text", lambda s: s.text.date(), "Add date", "calendar", "", "Choose a date"),
    Spec("Guests", "select", lambda s: s.pick(("1 guest", "2 guests", "2 adults, 1 child", "4 guests")), "Guests", "users", "", ""),
    Spec("Time", "text", lambda s: s.text.time(), "hh:mm", "clock", "", ""),
    Spec("Card number", "text", lambda s: s.text.digits(16), "1234 1234 1234 1234", "credit-card", "", "Your card number is incomplete."),
    Spec("Name on card", "text", lambda s: s.text.person().upper(), "NAME ON CARD", "user", "", ""),
    Spec("Expiry date", "text", lambda s: f"{s.int(1, 12):02d} / {s.int(26, 35)}", "MM / YY", "calendar", "", "Card has expired"),
    Spec("CVC", "text", lambda s: s.text.digits(3), "CVC", "lock", "3 digits on the back", "Security code is invalid"),
    Spec("IBAN", "text", lambda s: f"DE{s.int(10, 99)} {s.int(1000, 9999)} {s.int(1000, 9999)} {s.int(1000, 9999)}", "DE00 0000 0000", "bank", "", "IBAN is not valid"),
    Spec("Coupon code", "text", lambda s: s.text.code(), "Coupon code", "tag", "", "This coupon has expired"),
    Spec("VAT number", "text", lambda s: f"DE{s.text.digits(9)}", "VAT ID", "", "Optional", ""),
    Spec("Project name", "text", lambda s: s.text.title(), "My project", "folder", "", "A project of this name exists"),
    Spec("API key", "text", lambda s: f"sk_{s.text.hash()}", "sk_…", "key", "Keep it secret", ""),
    Spec("Webhook URL", "text", lambda s: s.text.url(), "https://example.com/hook", "link", "", "URL is not reachable"),
    Spec("Host", "text", lambda s: s.text.host(), "localhost", "server", "", "Could not connect"),
    Spec("Port", "number", lambda s: str(s.pick((22, 80, 443, 3306, 5432, 8080, 6379))), "5432", "", "", "Port is in use"),
    Spec("SKU", "text", lambda s: s.text.ident(), "SKU", "tag", "", "SKU must be unique"),
    Spec("Reference", "text", lambda s: s.text.rare(), "Reference", "", "", ""),
    Spec("Search", "search", lambda s: s.text.noun(), "Search…", "search", "", ""),
    Spec("Location", "text", lambda s: s.text.city(), "City or postcode", "map-pin", "", ""),
    Spec("Tags", "text", lambda s: ", ".join(s.text.tag() for _ in range(3)), "Add tags", "tag", "Separate with commas", ""),
    Spec("Weight (kg)", "number", lambda s: f"{s.rng.uniform(0.1, 99):.1f}", "0.0", "", "", ""),
)  # fmt: skip


BY_LABEL = {spec.label: spec for spec in SPECS}

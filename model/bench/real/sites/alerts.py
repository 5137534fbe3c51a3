"""An inbox of notifications written with NiceGUI."""

import os

from nicegui import ui

ITEMS = (
    ("payments", "Invoice INV-318 was paid", "Brightside Dental · 10 minutes ago", "green", True),
    ("person_add", "Karim Haddad asked to join your team", "2 hours ago", "blue", True),
    ("warning", "Storage is 91% full", "Yesterday", "orange", True),
    ("comment", "Lena Fischer commented on Q3 roadmap", "Yesterday", "purple", False),
    ("error", "Backup of 27 September failed", "3 days ago", "red", False),
)


@ui.page("/")
def inbox() -> None:
    with ui.header().classes("items-center bg-indigo-8"):
        ui.button(icon="menu").props("flat color=white aria-label=Menu")
        ui.label("Tidepool").classes("text-h6")
        ui.space()
        ui.button(icon="search").props("flat round color=white aria-label=Search")
        with ui.button(icon="notifications").props("flat round color=white aria-label=Notifications"):
            ui.badge("3", color="red").props("floating")
        ui.avatar("JM", color="teal", text_color="white", size="36px")
    with ui.row().classes("w-full no-wrap gap-6 q-pa-md"):
        with ui.card().classes("w-2/3"):
            with ui.row().classes("w-full items-center"):
                ui.label("Notifications").classes("text-h5")
                ui.space()
                ui.button("Mark all as read", icon="done_all").props("flat")
            with ui.tabs().classes("w-full") as tabs:
                ui.tab("All")
                ui.tab("Unread")
                ui.tab("Mentions")
            tabs.value = "Unread"
            with ui.list().props("separator").classes("w-full"):
                for icon, title, when, colour, unread in ITEMS:
                    with ui.item():
                        with ui.item_section().props("avatar"):
                            ui.icon(icon, color=colour, size="md")
                        with ui.item_section():
                            ui.item_label(title).classes("text-weight-bold" if unread else "")
                            ui.item_label(when).props("caption")
                        with ui.item_section().props("side"):
                            ui.button(icon="delete").props(f'flat round size=sm color=grey aria-label="Delete {title}"')
        with ui.card().classes("w-1/3"):
            ui.label("Delivery").classes("text-h6")
            ui.switch("Email", value=True)
            ui.switch("Push", value=False)
            ui.switch("SMS", value=False).props("disable")
            ui.select(["Every hour", "Daily", "Weekly"], value="Daily", label="Digest").classes("w-full")
            ui.input("Quiet hours from", value="22:00").classes("w-full")
            ui.label("How loud").classes("text-caption")
            ui.slider(min=0, max=10, value=4)
            ui.button("Save preferences", on_click=lambda: ui.notify("Preferences saved", type="positive", timeout=0, close_button="OK"))


ui.run(port=int(os.environ["PORT"]), show=False, reload=False, title="Tidepool")

"""Numbers, money, dates and times in the many ways of writing them."""

from __future__ import annotations

from . import phrases
from .draws import Draws

CURRENCIES = (
    "$",
    "$",
    "$",
    "$",
    "€",
    "€ ",
    "€ after",
    "€ after",
    "£",
    "£",
    "¥",
    "CHF",
    "kr",
    "zł",
    "₹",
    "USD",
    "EUR",
    "A$",
    "Kč",
    "US$",
)
DATE_STYLES = (
    "iso",
    "us",
    "us",
    "eu.",
    "eu/",
    "mon d, y",
    "mon d, y",
    "d mon y",
    "d mon",
    "mon d",
    "d month y",
    "month d, y",
    "wd, d mon",
    "mon dth",
)


class Amounts(Draws):
    """Amounts of one page: currency, date style and clock are its habits."""

    currency: str
    date_style: str
    clock24: bool

    def number(self, low: int = 1, high: int = 9999) -> str:
        value = self.rng.randint(low, high)
        return f"{value:,}" if value > 999 and self.chance(0.7) else str(value)

    def count(self) -> str:
        return self.pick(
            (
                str(self.rng.randint(1, 99)),
                self.number(100, 99999),
                f"{self.rng.uniform(1, 99):.1f}k",
                f"{self.rng.uniform(1, 9):.1f}M",
                f"{self.rng.randint(1, 900)}K",
            )
        )

    def percent(self) -> str:
        return self.pick(
            (
                f"{self.rng.randint(1, 100)}%",
                f"{self.rng.uniform(0, 100):.1f}%",
                f"{self.rng.uniform(0, 100):.2f}%",
                f"{self.rng.randint(1, 100)} %",
            )
        )

    def delta(self) -> str:
        return self.pick(
            (
                f"+{self.rng.randint(1, 90)}%",
                f"-{self.rng.randint(1, 90)}%",
                f"+{self.rng.uniform(0, 40):.1f}%",
                f"-{self.rng.uniform(0, 40):.1f}%",
                f"−{self.rng.randint(1, 40)}%",
                f"↑ {self.rng.randint(1, 60)}%",
                f"↓ {self.rng.randint(1, 60)}%",
            )
        )

    def money(self, low: float = 1, high: float = 5000) -> str:
        value = round(self.rng.uniform(low, high) if self.chance(0.5) else self.rng.uniform(low, min(high, low + 120)), 2)
        return self.money_of(value)

    def money_of(self, value: float) -> str:
        sign, value = ("-" if value < 0 else ""), abs(value)
        style = self.currency
        if style in ("€ after", "kr", "zł", "Kč"):
            text = f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", "." if style == "€ after" else " ")
            return f"{sign}{text} {'€' if style == '€ after' else style}"
        if style == "¥":
            return f"{sign}¥{value * 100:,.0f}"
        if style in ("CHF", "USD", "EUR"):
            return f"{sign}{style} {value:,.2f}" if self.chance(0.8) else f"{sign}{value:,.2f} {style}"
        whole = value >= 1000 and self.chance(0.1)
        return f"{sign}{style}{value:,.0f}" if whole else f"{sign}{style}{value:,.2f}"

    def signed_money(self) -> str:
        amount = self.money()
        return self.pick((f"+{amount}", f"-{amount}", f"+ {amount}", f"−{amount}"))

    def date(self, style: str | None = None) -> str:
        style = style or self.date_style
        year, month, day = self.rng.randint(2015, 2029), self.rng.randint(1, 12), self.rng.randint(1, 28)
        name = phrases.MONTHS[month - 1]
        suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day, "th")
        return {
            "iso": f"{year}-{month:02d}-{day:02d}",
            "us": f"{month:02d}/{day:02d}/{year}",
            "eu.": f"{day:02d}.{month:02d}.{year}",
            "eu/": f"{day:02d}/{month:02d}/{year}",
            "mon d, y": f"{name[:3]} {day}, {year}",
            "d mon y": f"{day} {name[:3]} {year}",
            "d mon": f"{day} {name[:3]}",
            "mon d": f"{name[:3]} {day}",
            "d month y": f"{day} {name} {year}",
            "month d, y": f"{name} {day}, {year}",
            "wd, d mon": f"{phrases.WEEKDAYS[(day + month) % 7][:3]}, {day} {name[:3]}",
            "mon dth": f"{name[:3]} {day}{suffix}",
        }[style]

    def time(self) -> str:
        hour, minute = self.rng.randint(0, 23), self.pick((0, 15, 30, 45, self.rng.randint(0, 59)))
        if self.clock24:
            return f"{hour:02d}:{minute:02d}" + (f":{self.rng.randint(0, 59):02d}" if self.chance(0.1) else "")
        return f"{hour % 12 or 12}:{minute:02d} {self.pick(('AM', 'PM')) if self.chance(0.7) else self.pick(('am', 'pm'))}"

    def moment(self) -> str:
        """A date with its time, or a relative one."""
        number = self.rng.randint(2, 59)
        return self.pick(
            (
                f"{self.date()} {self.time()}",
                f"{self.date()}, {self.time()}",
                f"{number} minutes ago",
                f"{number} min ago",
                f"{number}m",
                f"{self.rng.randint(2, 23)}h ago",
                f"{self.rng.randint(2, 23)} hours ago",
                "yesterday",
                "Yesterday",
                "just now",
                "Just now",
                f"{self.rng.randint(2, 6)} days ago",
                "Today",
                f"Today, {self.time()}",
                f"{self.rng.randint(2, 11)} months ago",
                "last week",
                f"{self.pick(phrases.WEEKDAYS)} {self.time()}",
                self.date(),
                self.time(),
                f"{self.rng.randint(1, 9)}d",
            )
        )

    def duration(self) -> str:
        return self.pick(
            (
                f"{self.rng.randint(1, 59)}m {self.rng.randint(1, 59)}s",
                f"{self.rng.randint(1, 12)}:{self.rng.randint(0, 59):02d}",
                f"{self.rng.randint(5, 990)} ms",
                f"{self.rng.uniform(0, 60):.2f} s",
                f"{self.rng.randint(1, 12)} h {self.rng.randint(1, 59)} min",
                f"{self.rng.randint(2, 30)} days",
            )
        )

    def size(self) -> str:
        return f"{self.pick((f'{self.rng.uniform(0.1, 99):.1f}', str(self.rng.randint(1, 999))))} {self.pick(('KB', 'MB', 'GB', 'kB', 'B', 'TB'))}"

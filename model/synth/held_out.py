"""What no training page, line or icon wears: fonts, an icon set and a framework kept to measure with."""

FONTS = frozenset({"figtree", "signika", "hind", "public-sans", "tinos", "overpass"})
ICON_SET = "ionicons-sharp"
FRAMEWORK = "uikit"

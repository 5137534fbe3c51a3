"""What no training page, line or icon wears: fonts, an icon set, a framework and component libraries kept to measure with."""

FONTS = frozenset({"figtree", "signika", "hind", "public-sans", "tinos", "overpass"})
ICON_SET = "ionicons-sharp"
FRAMEWORK = "uikit"
LIBRARIES = frozenset({"carbon", "tdesign"})

"""What no training page, line or icon wears: fonts, icon sets, a framework and component libraries kept to measure with."""

FONTS = frozenset({"figtree", "signika", "hind", "public-sans", "tinos", "overpass"})
ICON_SETS = frozenset({"ionicons-sharp", "eva", "eva-fill", "iconoir"})
FRAMEWORK = "uikit"
LIBRARIES = frozenset({"carbon", "tdesign"})

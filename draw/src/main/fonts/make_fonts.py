"""Makes the two fonts in ../resources/resolvent/draw/font from the variable Inter and two Noto fonts (all SIL OFL 1.1).

    python3 make_fonts.py Inter-roman.var.ttf NotoSansMath-Regular.ttf NotoSans-Regular.ttf OUTPUT_FOLDER

Debian ships them in fonts-inter-variable 4.0 and fonts-noto-core 20201225. Needs fontTools 4.38 or newer.
What changes: weights 400 and 600 are cut out of the variable font, tabular digits become the ordinary ones, signs
that Inter lacks come from Noto Sans Math and Noto Sans, rarely used scripts and layout tables go. The family is
called Resolvent Sans, since a changed font should not pass for the original.
"""
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x218, 0x21B), (0x2C6, 0x2DD), (0x300, 0x338), (0x370, 0x3FF),
    (0x400, 0x45F), (0x1D40, 0x1D6A), (0x1E00, 0x1E9F), (0x2010, 0x205E), (0x2070, 0x209C), (0x20AC, 0x20AC),
    (0x2102, 0x2124), (0x2150, 0x215E), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2308, 0x230B), (0x25A0, 0x25CF),
    (0x2605, 0x2606), (0x2713, 0x2718), (0x27C2, 0x27C2), (0x27E8, 0x27E9), (0x2A7D, 0x2A7E), (0x2C7C, 0x2C7C),
]
WANTED = [c for low, high in RANGES for c in range(low, high + 1)]
WEIGHTS = {"Regular": 400, "SemiBold": 600}


def tabular_digits(font):
    """Code points 0 to 9 with the glyphs of equal width that the font offers as feature `tnum`."""
    gsub, cmap = font["GSUB"].table, font.getBestCmap()
    feature = next(f.Feature for f in gsub.FeatureList.FeatureRecord if f.FeatureTag == "tnum")
    tables = [t for i in feature.LookupListIndex for t in gsub.LookupList.Lookup[i].SubTable]
    mapping = {k: v for t in tables for k, v in getattr(t, "ExtSubTable", t).mapping.items()}
    return {c: mapping[cmap[c]] for c in range(0x30, 0x3A)}


def borrow(font, donor, code, cmap):
    """Copies the glyph of one code point, scaled to the em square of the font."""
    name, scale = donor.getBestCmap()[code], font["head"].unitsPerEm / donor["head"].unitsPerEm
    record, pen = DecomposingRecordingPen(donor.getGlyphSet()), TTGlyphPen(None)
    donor.getGlyphSet()[name].draw(record)
    record.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
    new = "noto%04X" % code
    font.setGlyphOrder(font.getGlyphOrder() + [new])
    font["glyf"][new] = pen.glyph()
    advance, bearing = donor["hmtx"][name]
    font["hmtx"][new] = (round(advance * scale), round(bearing * scale))
    cmap[code] = new


def rename(font, style):
    full = "Resolvent Sans " + style
    texts = {1: full, 2: "Regular", 3: full, 4: full, 6: "ResolventSans-" + style}
    font["name"].names = [n for n in font["name"].names if n.nameID in (0, 13, 14)]
    for identity, text in texts.items():
        font["name"].setName(text, identity, 3, 1, 0x409)
    font["name"].setName("Made from Inter and Noto (SIL OFL 1.1) for the figures of Resolvent", 10, 3, 1, 0x409)


def make(weight, inter, donors):
    font = instancer.instantiateVariableFont(TTFont(inter), {"wght": weight, **rest(inter)})
    remap = tabular_digits(font)
    for table in ("GPOS", "GSUB", "GDEF", "STAT", "MVAR", "HVAR", "avar", "DSIG"):
        if table in font:
            del font[table]
    cmap = {**font.getBestCmap(), **remap}
    for donor in donors:
        for code in WANTED:
            if code not in cmap and code in donor.getBestCmap():
                borrow(font, donor, code, cmap)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {c: n for c, n in cmap.items() if c < 0x10000 or table.format == 12}
    options = Options()
    options.hinting, options.notdef_outline, options.name_IDs = False, True, ["*"]
    options.glyph_names = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=WANTED)
    subsetter.subset(font)
    return font


def rest(inter):
    """The other axes of the variable font, at their defaults."""
    return {a.axisTag: a.defaultValue for a in TTFont(inter)["fvar"].axes if a.axisTag != "wght"}


def main(inter, math, sans, folder):
    for style, weight in WEIGHTS.items():
        font = make(weight, inter, [TTFont(math), TTFont(sans)])
        rename(font, style)
        font["head"].modified = font["head"].created
        font.recalcTimestamp = False
        font.save(f"{folder}/ResolventSans-{style}.ttf")


main(*sys.argv[1:])

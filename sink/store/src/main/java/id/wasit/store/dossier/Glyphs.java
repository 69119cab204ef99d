package id.wasit.store.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the fonts of a dossier have. An emoji that they lack is told by its Unicode name; the JSON inside has the character itself. */
final class Glyphs {
    private static final CmapLookup TEXT = lookup("DejaVuSerif.ttf");
    private static final CmapLookup SYMBOLS = lookup("DejaVuSans.ttf");

    private Glyphs() {}

    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || (c >= ' ' && (TEXT.getGlyphId(c) != 0 || SYMBOLS.getGlyphId(c) != 0))) {
                shown.appendCodePoint(c);
            } else if (isSeen(c)) {
                shown.append('[').append(name(c)).append(']');
            } else {
                shown.append(' ');
            }
        });
        return shown.toString();
    }

    /** Joiners, selectors and controls have no picture of their own. */
    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.NON_SPACING_MARK
                && type != Character.SURROGATE;
    }

    private static String name(int c) {
        String name = Character.getName(c);
        return name == null ? String.format(Locale.ROOT, "U+%04X", c) : name.toLowerCase(Locale.ROOT);
    }

    private static CmapLookup lookup(String file) {
        try (InputStream bytes = Objects.requireNonNull(
                        Glyphs.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file), file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

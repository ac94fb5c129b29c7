package techfin.printkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * LXGW WenKai (霞鹜文楷, SIL Open Font License), the typeface of everything printed. Nothing of it is read before the first
 * document; what stays then is which characters it has, not the 15 MB of their shapes. Keep one for all documents.
 */
public final class Typeface {
    /** What a style sheet calls it. */
    static final String NAME = "WenKai";

    private static final String RESOURCE = "/techfin/printkit/font/LXGWWenKai-Regular.ttf";
    private static final int LAST_IDEOGRAPH = 0x323AF;

    private @Nullable PrintedCharacters printed;

    /** The typeface's file. */
    InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(RESOURCE), RESOURCE);
    }

    /** The characters that it has. */
    public synchronized PrintedCharacters printed() {
        PrintedCharacters known = printed;
        if (known == null) {
            known = read();
            printed = known;
        }
        return known;
    }

    private PrintedCharacters read() {
        try (InputStream file = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet points = new BitSet(LAST_IDEOGRAPH + 1);
            for (int point = ' '; point <= LAST_IDEOGRAPH; point++) {
                if (glyphs.getGlyphId(point) != 0) {
                    points.set(point);
                }
            }
            return new PrintedCharacters(points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

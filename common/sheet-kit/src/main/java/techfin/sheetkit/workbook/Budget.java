package techfin.sheetkit.workbook;

import java.util.Map;
import techfin.sheetkit.SheetRefused;

/** What may still be unpacked of a file; a file that was let in before has no end to it. */
final class Budget {
    /** Sheets of equal rows pack a hundred to one; what packs better was made to. Deflate ends near 1000 to 1. */
    private static final int RATIO = 200;

    /** Below it a ratio says nothing. */
    private static final long RATIO_FROM = 8L << 20;

    private long max;
    private long spent;

    Budget(long max) {
        this.max = max;
    }

    /** Everything was seen once; from now on it may be read again. */
    void lift() {
        max = Long.MAX_VALUE;
    }

    static Budget unlimited() {
        return new Budget(Long.MAX_VALUE);
    }

    /**
     * Counts bytes that an entry has just grown by.
     *
     * @param soFar of this entry, these included
     */
    void spend(ZipPart part, int bytes, long soFar) {
        spent += bytes;
        boolean swollen = max != Long.MAX_VALUE && soFar > RATIO_FROM && soFar / RATIO > part.packed();
        if (spent > max || swollen) {
            throw bomb(part);
        }
    }

    /** Refuses by what the entry says of itself, before anything is unpacked. */
    void checkDeclared(ZipPart part) {
        if (part.size() > max || (part.size() > RATIO_FROM && part.size() / RATIO > part.packed())) {
            throw bomb(part);
        }
    }

    private SheetRefused bomb(ZipPart part) {
        return new SheetRefused("SHEET_ZIP_BOMB", Map.of("entry", part.name(), "max", max >> 20));
    }
}

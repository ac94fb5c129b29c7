package techfin.sheetkit.csv;

import java.io.IOException;
import java.io.Reader;

/** Finds what parts the values: of comma, semicolon and tab the one that the first line has most of, outside quotes. */
final class Separators {
    private static final String KNOWN = ",;\t";

    /** No header line is longer. */
    private static final int SEARCHED = 1 << 16;

    private Separators() {}

    static char of(Reader reader) throws IOException {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < SEARCHED; i++) {
            int c = reader.read();
            if (c < 0 || (!quoted && any && (c == '\n' || c == '\r'))) {
                break;
            }
            any |= c > ' ';
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && KNOWN.indexOf(c) >= 0) {
                counts[KNOWN.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return KNOWN.charAt(most);
    }
}

package techfin.importkit.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import techfin.sheetkit.Cell;

/**
 * What a row says, in 64 bits: equal when people would read the same in it. Programs that save a workbook again turn
 * text into numbers and leave out empty cells; neither changes what a row says.
 */
public final class RowDigest {
    private RowDigest() {}

    /** First 64 bits of SHA-256 over the cells as people read them, blanks around them left out. */
    public static long of(List<Cell> cells) {
        MessageDigest digest = sha256();
        int last = cells.size();
        while (last > 0 && said(cells.get(last - 1)).isEmpty()) {
            last--;
        }
        for (Cell cell : cells.subList(0, last)) {
            digest.update(said(cell).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] bytes = digest.digest();
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = (first << 8) | (bytes[i] & 0xff);
        }
        return first;
    }

    private static String said(Cell cell) {
        return CellText.shown(cell).strip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

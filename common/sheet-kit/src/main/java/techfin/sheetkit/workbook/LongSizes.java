package techfin.sheetkit.workbook;

import java.nio.ByteBuffer;

/**
 * Sizes and place of an entry, from the directory or, where that says "too long for me", from its extra field 0x0001.
 * Writers that stream use the latter even for small entries.
 */
record LongSizes(long size, long packed, long local) {
    private static final long SEE_EXTRA = 0xffffffffL;
    private static final int FIELD = 1;

    static LongSizes of(ByteBuffer central, int header, int extra, int extraBytes) {
        long size = central.getInt(header + 24) & 0xffffffffL;
        long packed = central.getInt(header + 20) & 0xffffffffL;
        long local = central.getInt(header + 42) & 0xffffffffL;
        int at = extra;
        int end = extra + extraBytes;
        while (at + 4 <= end) {
            int next = at + 4 + (central.getShort(at + 2) & 0xffff);
            if (central.getShort(at) == FIELD && next <= end) {
                int value = at + 4;
                if (size == SEE_EXTRA && value + 8 <= next) {
                    size = central.getLong(value);
                    value += 8;
                }
                if (packed == SEE_EXTRA && value + 8 <= next) {
                    packed = central.getLong(value);
                    value += 8;
                }
                if (local == SEE_EXTRA && value + 8 <= next) {
                    local = central.getLong(value);
                }
                break;
            }
            at = next;
        }
        return new LongSizes(size, packed, local);
    }

    /** Whether the entry lies before this place of the file, and none of its numbers is impossible. */
    boolean within(long place) {
        return size >= 0 && packed >= 0 && packed <= place && local >= 0 && local < place;
    }
}

package techfin.sheetkit.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Rewrites a zip file as streaming writers do: sizes and places in long extra fields, the directory's end in long form. */
final class LongZip {
    private LongZip() {}

    static byte[] of(byte[] plain) {
        ByteBuffer in = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        int end = plain.length - 22;
        int count = in.getShort(end + 10);
        int start = in.getInt(end + 16);
        ByteBuffer out = ByteBuffer.allocate(plain.length + count * 28 + 76).order(ByteOrder.LITTLE_ENDIAN);
        out.put(plain, 0, start);
        int at = start;
        for (int i = 0; i < count; i++) {
            int names = in.getShort(at + 28);
            int extra = in.getShort(at + 30);
            int header = out.position();
            out.put(plain, at, 46 + names);
            out.putShort((short) 1).putShort((short) 24);
            out.putLong(in.getInt(at + 24)).putLong(in.getInt(at + 20)).putLong(in.getInt(at + 42));
            out.putInt(header + 20, -1).putInt(header + 24, -1).putInt(header + 42, -1);
            out.putShort(header + 30, (short) 28);
            at += 46 + names + extra;
        }
        int longEnd = out.position();
        out.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        out.putLong(count).putLong(count).putLong(longEnd - start).putLong(start);
        out.putInt(0x07064b50).putInt(0).putLong(longEnd).putInt(1);
        out.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        out.putInt(-1).putInt(-1).putShort((short) 0);
        return Arrays.copyOf(out.array(), out.position());
    }
}

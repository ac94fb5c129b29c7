package techfin.sheetkit.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The container of {@code .xls} files and of protected workbooks, as far as its directory. */
final class OldContainer {
    private static final int SECTOR = 512;

    private OldContainer() {}

    /** A container whose directory, far behind its beginning, names one stream. */
    static byte[] holding(String stream) {
        int directory = 300;
        ByteBuffer file = ByteBuffer.allocate((directory + 3) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(48, directory);
        file.position((directory + 1) * SECTOR).put("Root Entry".getBytes(StandardCharsets.UTF_16LE));
        file.position((directory + 1) * SECTOR + 128).put(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.array();
    }
}

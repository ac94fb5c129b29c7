package techfin.sheetkit.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.raw.Refusals;

/**
 * Reads the directory of a zip file as strictly as no library does: one directory at the very end, plain names, each
 * once, headers that agree, no two entries over the same bytes. So there is one way only to understand the file.
 * Source: PKWARE APPNOTE 6.3.
 */
final class ZipDirectory {
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    /** The end's long form, which some writers always add, and the pointer to it. */
    private static final int LONG_END_BYTES = 56 + 20;

    private static final int END = 0x06054b50;
    private static final int LONG_END = 0x06064b50;
    private static final int LONG_END_PLACE = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int DEFLATED = 8;

    private final FileChannel file;
    private final long directoryStart;
    private final int entries;
    private final ByteBuffer central;

    private ZipDirectory(FileChannel file) throws IOException {
        this.file = file;
        long size = file.size();
        if (size < END_BYTES) {
            throw Refusals.damaged("zip");
        }
        ByteBuffer end = bytes(size - END_BYTES, END_BYTES);
        long endStart = size - END_BYTES;
        long count = end.getShort(10) & 0xffff;
        long length = end.getInt(12) & 0xffffffffL;
        long start = end.getInt(16) & 0xffffffffL;
        boolean plain = end.getInt(0) == END && end.getShort(20) == 0;
        if (plain
                && size >= END_BYTES + LONG_END_BYTES
                && bytes(endStart - 20, 4).getInt(0) == LONG_END_PLACE) {
            endStart -= LONG_END_BYTES;
            ByteBuffer longEnd = bytes(endStart, LONG_END_BYTES);
            plain = longEnd.getInt(0) == LONG_END && longEnd.getLong(64) == endStart;
            count = longEnd.getLong(32);
            length = longEnd.getLong(40);
            start = longEnd.getLong(48);
        }
        if (!plain || start < 0 || length < 0 || start > size || start + length != endStart) {
            throw Refusals.damaged("zip");
        }
        if (count > MOST_ENTRIES || length > MOST_BYTES) {
            throw new SheetRefused("SHEET_ZIP_BOMB", Map.of("entry", "zip", "max", MOST_ENTRIES));
        }
        entries = (int) count;
        directoryStart = start;
        central = bytes(directoryStart, (int) length);
    }

    /** All entries of the file, in the order of their data. */
    static List<ZipPart> read(FileChannel file) throws IOException {
        return new ZipDirectory(file).parts();
    }

    private List<ZipPart> parts() throws IOException {
        List<ZipPart> parts = new ArrayList<>(entries);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < entries; i++) {
            ZipPart part = next();
            if (!names.add(part.name().toLowerCase(Locale.ROOT))) {
                throw new SheetRefused("SHEET_DOUBLED_ENTRIES", Map.of("entry", part.name()));
            }
            parts.add(part);
        }
        if (central.hasRemaining()) {
            throw Refusals.damaged("zip");
        }
        parts.sort(Comparator.comparingLong(ZipPart::start));
        long free = 0;
        for (ZipPart part : parts) {
            if (part.start() < free || part.start() + part.packed() > directoryStart) {
                throw Refusals.damaged(part.name());
            }
            free = part.start() + part.packed();
        }
        return List.copyOf(parts);
    }

    private ZipPart next() throws IOException {
        int at = central.position();
        if (central.remaining() < CENTRAL_BYTES || central.getInt(at) != CENTRAL) {
            throw Refusals.damaged("zip");
        }
        int flags = central.getShort(at + 8);
        int method = central.getShort(at + 10);
        long crc = central.getInt(at + 16) & 0xffffffffL;
        int nameBytes = central.getShort(at + 28) & 0xffff;
        int extraBytes = central.getShort(at + 30) & 0xffff;
        int rest = extraBytes + (central.getShort(at + 32) & 0xffff);
        if (central.remaining() < CENTRAL_BYTES + nameBytes + rest) {
            throw Refusals.damaged("zip");
        }
        byte[] name = new byte[nameBytes];
        central.get(at + CENTRAL_BYTES, name);
        central.position(at + CENTRAL_BYTES + nameBytes + rest);
        String plain = plainName(name);
        LongSizes sizes = LongSizes.of(central, at, at + CENTRAL_BYTES + nameBytes, extraBytes);
        long packed = sizes.packed();
        long size = sizes.size();
        long local = sizes.local();
        if ((flags & ENCRYPTED) != 0) {
            throw new SheetRefused("SHEET_PASSWORD_PROTECTED", Map.of());
        }
        if ((method != 0 && method != DEFLATED) || (method == 0 && packed != size) || !sizes.within(directoryStart)) {
            throw Refusals.damaged(plain);
        }
        return new ZipPart(plain, method == DEFLATED, dataStart(local, name, flags, method, plain), packed, size, crc);
    }

    /** Where the data begin; what the local header repeats must agree with the directory. */
    private long dataStart(long local, byte[] name, int flags, int method, String plain) throws IOException {
        if (local + LOCAL_BYTES + name.length > directoryStart) {
            throw Refusals.damaged(plain);
        }
        ByteBuffer header = bytes(local, LOCAL_BYTES + name.length);
        byte[] again = new byte[name.length];
        header.get(LOCAL_BYTES, again);
        boolean same = header.getInt(0) == LOCAL
                && (header.getShort(6) & ENCRYPTED) == (flags & ENCRYPTED)
                && header.getShort(8) == method
                && (header.getShort(26) & 0xffff) == name.length
                && java.util.Arrays.equals(name, again);
        if (!same) {
            throw Refusals.damaged(plain);
        }
        return local + LOCAL_BYTES + name.length + (header.getShort(28) & 0xffff);
    }

    /** Names of parts are plain ASCII paths; everything else is somebody's trick. */
    private static String plainName(byte[] bytes) {
        String name = new String(bytes, StandardCharsets.UTF_8);
        boolean plain = !name.isEmpty()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && !("/" + name + "/").contains("/../")
                && !("/" + name + "/").contains("/./")
                && name.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == 0xfffd);
        if (!plain) {
            throw new SheetRefused("SHEET_UNSAFE_NAMES", Map.of());
        }
        return name;
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw Refusals.damaged("zip");
            }
        }
        return buffer.flip();
    }
}

package techfin.sheetkit.workbook;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.SheetRefused;

/**
 * The texts that cells point to by number. A sheet of 200,000 rows has up to some million of them, as objects 150 MB and
 * more; here they lie in a temporary file mapped into memory, and the heap holds four bytes for each.
 */
final class Strings implements AutoCloseable {
    /** More than 200,000 rows of 25 different texts each. */
    private static final int MOST = 6_000_000;

    private static final int IN_HEAP = 1 << 18;
    private static final int CHUNK = 1 << 16;
    private static final int KEPT = 1 << 12;

    private final Arena arena = Arena.ofShared();
    private final List<int[]> ends = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(IN_HEAP);
    private final int[] keptIndex = new int[KEPT];
    private final @Nullable String[] kept = new String[KEPT];
    private MemorySegment bytes = MemorySegment.NULL;
    private @Nullable FileChannel file;
    private @Nullable Path path;
    private int count;
    private long length;

    /** Reads a part of shared strings; of each at most so many characters. */
    static Strings read(Xml xml, int mostChars) throws IOException {
        Strings strings = new Strings();
        try {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    strings.add(RichText.read(xml, mostChars));
                }
            }
            strings.complete();
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    static Strings none() throws IOException {
        Strings strings = new Strings();
        strings.complete();
        return strings;
    }

    private void add(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        length += utf8.length;
        if (count >= MOST || length > Integer.MAX_VALUE) {
            throw new SheetRefused("SHEET_ZIP_BOMB", Map.of("entry", "sharedStrings", "max", MOST));
        }
        for (int from = 0; from < utf8.length; ) {
            int part = Math.min(buffer.remaining(), utf8.length - from);
            buffer.put(utf8, from, part);
            from += part;
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
        if (count % CHUNK == 0) {
            ends.add(new int[CHUNK]);
        }
        ends.getLast()[count % CHUNK] = (int) length;
        count++;
    }

    private void flush() throws IOException {
        FileChannel target = file;
        if (target == null) {
            Path created = Files.createTempFile("techfin", ".strings");
            path = created;
            target = FileChannel.open(created, StandardOpenOption.READ, StandardOpenOption.WRITE);
            file = target;
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            target.write(buffer);
        }
        buffer.clear();
    }

    private void complete() throws IOException {
        Arrays.fill(keptIndex, -1);
        if (file == null) {
            bytes = MemorySegment.ofArray(Arrays.copyOf(buffer.array(), buffer.position()));
            return;
        }
        flush();
        bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, length, arena);
        try {
            removeFile();
        } catch (IOException e) {
            return; // a system that keeps mapped files: removed by close()
        }
    }

    /** The text of this number; null when there is none. */
    @Nullable
    String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int slot = index & (KEPT - 1);
        String text = kept[slot];
        if (text == null || keptIndex[slot] != index) {
            int start = index == 0 ? 0 : end(index - 1);
            byte[] utf8 = bytes.asSlice(start, end(index) - start).toArray(ValueLayout.JAVA_BYTE);
            text = new String(utf8, StandardCharsets.UTF_8);
            kept[slot] = text;
            keptIndex[slot] = index;
        }
        return text;
    }

    private int end(int index) {
        return ends.get(index / CHUNK)[index % CHUNK];
    }

    /** Where the system allows it the file has no name from now on, so that nothing is left behind by a crash. */
    private void removeFile() throws IOException {
        if (file != null) {
            file.close();
        }
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        if (arena.scope().isAlive()) {
            arena.close();
        }
        removeFile();
    }
}

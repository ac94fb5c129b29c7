package techfin.sheetkit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import techfin.sheetkit.raw.Refusals;

/** Unpacks one entry, counting; its length and checksum must be what the directory says. */
final class PartStream extends InputStream {
    private static final int BUFFER = 1 << 15;

    private final FileChannel file;
    private final ZipPart part;
    private final Budget budget;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer packed = ByteBuffer.allocate(BUFFER);
    private long at;
    private long grown;
    private boolean ended;

    PartStream(FileChannel file, ZipPart part, Budget budget) {
        this.file = file;
        this.part = part;
        this.budget = budget;
        this.at = part.start();
        packed.limit(0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended) {
            return -1;
        }
        int count = part.deflated() ? inflate(target, offset, length) : copy(target, offset, length);
        if (count <= 0) {
            ended = true;
            if (grown != part.size() || checksum.getValue() != part.crc()) {
                throw Refusals.damaged(part.name());
            }
            return -1;
        }
        grown += count;
        checksum.update(target, offset, count);
        budget.spend(part, count, grown);
        if (grown > part.size()) {
            throw Refusals.damaged(part.name());
        }
        return count;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(target, offset, length);
                if (count > 0) {
                    return count;
                }
                if (inflater.finished()) {
                    return -1;
                }
                if (inflater.needsDictionary() || !inflater.needsInput() || !fill()) {
                    throw Refusals.damaged(part.name());
                }
                inflater.setInput(packed.array(), 0, packed.limit());
                packed.position(packed.limit());
            }
        } catch (DataFormatException e) {
            throw Refusals.damaged(part.name());
        }
    }

    private int copy(byte[] target, int offset, int length) throws IOException {
        if (!packed.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, packed.remaining());
        packed.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        long left = part.start() + part.packed() - at;
        packed.clear().limit((int) Math.min(BUFFER, left));
        int count = left <= 0 ? -1 : file.read(packed, at);
        packed.flip();
        if (count <= 0) {
            packed.limit(0);
            return false;
        }
        at += count;
        return true;
    }

    @Override
    public void close() {
        ended = true;
        inflater.end();
    }
}

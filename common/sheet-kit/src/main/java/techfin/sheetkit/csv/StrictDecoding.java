package techfin.sheetkit.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Decodes without ever replacing what cannot be decoded. */
final class StrictDecoding {
    private static final int BUFFER = 1 << 15;

    private StrictDecoding() {}

    /** The line, from 1, where a file stops being of an encoding; empty when all of it is. */
    static OptionalInt firstBadLine(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        int line = 1;
        try (FileChannel channel = FileChannel.open(file)) {
            boolean ended = false;
            while (!ended) {
                ended = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, ended);
                line += lines(chars.flip());
                if (result.isError()) {
                    return OptionalInt.of(line);
                }
                chars.clear();
                bytes.compact();
            }
        }
        return OptionalInt.empty();
    }

    static Reader reader(Path file, Charset charset) throws IOException {
        return Channels.newReader(FileChannel.open(file), decoder(charset), -1);
    }

    private static int lines(CharBuffer chars) {
        int lines = 0;
        while (chars.hasRemaining()) {
            lines += chars.get() == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}

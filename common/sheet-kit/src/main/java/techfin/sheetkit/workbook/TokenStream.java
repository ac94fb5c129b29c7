package techfin.sheetkit.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import techfin.sheetkit.raw.Refusals;

/**
 * Lets XML through as long as no tag and no text in it is longer than a parser may gather at once. Parsers gather a whole
 * text, attribute or name before they show it: 50 MB of blanks in one cell would be 200 MB of heap. Works on the bytes of
 * UTF-8, where {@code <} is never part of another character. Comments are passed over by the parser and may be long.
 */
final class TokenStream extends FilterInputStream {
    private static final int LONGEST = 1 << 20;

    private enum State {
        PLAIN,
        OPENED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final String name;
    private State state = State.PLAIN;
    private int length;
    private int tail;

    TokenStream(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int read = super.read(target, offset, count);
        for (int i = offset; i < offset + read; i++) {
            look(target[i]);
        }
        return read;
    }

    private void look(byte b) {
        if (++length > LONGEST && state != State.COMMENT) {
            throw Refusals.damaged(name);
        }
        switch (state) {
            case PLAIN -> {
                if (b == '<') {
                    state = State.OPENED;
                    length = 0;
                }
            }
            case OPENED -> afterOpening(b);
            case COMMENT -> seek(b, '-', 2);
            case CDATA -> seek(b, ']', 2);
            case INSTRUCTION -> seek(b, '?', 1);
        }
    }

    /** Between {@code <} and the character that tells what it opens. */
    private void afterOpening(byte b) {
        if (b == '!' && length == 1) {
            return;
        }
        boolean declared = length == 2;
        if (declared && (b == '-' || b == '[')) {
            state = b == '-' ? State.COMMENT : State.CDATA;
            length = 0;
        } else {
            state = !declared && b == '?' ? State.INSTRUCTION : State.PLAIN;
        }
        tail = 0;
    }

    /** Waits for {@code -->}, {@code ]]>} or {@code ?>}. */
    private void seek(byte b, char closing, int times) {
        if (b == '>' && tail >= times) {
            state = State.PLAIN;
            length = 0;
        }
        tail = b == closing ? tail + 1 : 0;
    }
}

package techfin.rating.scoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values of several enterprises in columns, as a {@link Scorer} reads them: a block is filled, scored and filled again, so
 * that rating a whole city needs the memory of one block.
 */
public final class Block {
    static final byte STATED = 0;
    static final byte MISSING = 1;
    static final byte NOT_APPLICABLE = 2;
    static final long UNKNOWN = Long.MIN_VALUE;

    final long[][] values;
    final byte[][] states;
    final byte[] stages;
    final boolean[] audited;
    final long[] debtRatios;
    final @Nullable String[] vetoes;
    private final int capacity;
    private int rows;

    Block(int columns, int capacity) {
        this.capacity = capacity;
        values = new long[columns][capacity];
        states = new byte[columns][capacity];
        stages = new byte[capacity];
        audited = new boolean[capacity];
        debtRatios = new long[capacity];
        vetoes = new String[capacity];
    }

    /** How many enterprises stand in the block. */
    public int rows() {
        return rows;
    }

    /** Whether no further enterprise fits. */
    public boolean isFull() {
        return rows == capacity;
    }

    /** Takes all enterprises out. */
    public void clear() {
        rows = 0;
    }

    /** Opens the next row, with every value missing. */
    int open() {
        if (isFull()) {
            throw new IllegalStateException("the block is full: " + capacity + " rows");
        }
        int row = rows++;
        for (int column = 0; column < values.length; column++) {
            values[column][row] = 0;
            states[column][row] = MISSING;
        }
        return row;
    }

    int capacity() {
        return capacity;
    }

    @Override
    public String toString() {
        return rows + " of " + capacity + " rows, stages " + Arrays.toString(Arrays.copyOf(stages, Math.min(rows, 3)));
    }
}

package techfin.sheetkit.raw;

/** Names of cells as spreadsheet programs show them: {@code A1}, {@code AB12}. */
public final class CellName {
    private CellName() {}

    /**
     * The name of a cell.
     *
     * @param column from 0
     * @param line from 1
     */
    public static String of(int column, int line) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(line).toString();
    }
}

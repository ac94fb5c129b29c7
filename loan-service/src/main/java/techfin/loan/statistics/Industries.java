package techfin.loan.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of the divisions of GB/T 4754, two digits, with their section's letter. */
public final class Industries {
    private final Map<String, Label> byDivision = new HashMap<>();

    private Industries() {}

    /** Reads a table with the columns {@code letter|division|name_zh|name_en}; lines without a division name sections. */
    public static Industries ofLines(List<String> lines) {
        Industries industries = new Industries();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("letter|")) {
                String[] cell = line.split("\\|", -1);
                if (cell.length != 4) {
                    throw new IllegalArgumentException("an industry needs four columns: " + line);
                }
                if (!cell[1].isEmpty()) {
                    industries.byDivision.put(cell[1], new Label(cell[1], cell[2], cell[3], cell[0]));
                }
            }
        }
        return industries;
    }

    /** What a division is called; a code of none is called by itself. */
    public Label label(String division) {
        return byDivision.getOrDefault(division, Label.of(division));
    }

    /** How many divisions there are. */
    public int size() {
        return byDivision.size();
    }
}

package techfin.sheetkit.write;

import org.dhatim.fastexcel.StyleSetter;
import techfin.sheetkit.Column;

/** How cells look; decides also what a spreadsheet program makes of what is typed into them. */
enum Look {
    /** As the program likes. */
    GENERAL("General", ""),
    /** Text even when it begins like a formula, and even after it was edited. */
    TEXT("@", ""),
    AMOUNT("#,##0.00", ""),
    PERCENT("0.00####%", ""),
    DAY("yyyy-mm-dd", ""),
    GOOD("@", "E2F0D9"),
    WARNING("@", "FFF2CC"),
    WRONG("@", "F8CBAD"),
    REPEATED("@", "E7E6E6");

    private final String format;
    private final String fill;

    Look(String format, String fill) {
        this.format = format;
        this.fill = fill;
    }

    static Look of(ResultRow.Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD;
            case WARNING -> WARNING;
            case WRONG -> WRONG;
            case REPEATED -> REPEATED;
        };
    }

    /** Of the empty cells of a column. */
    static Look of(Column.Kind kind) {
        return switch (kind) {
            case TEXT, DAYS, CHOICE -> TEXT;
            case AMOUNT -> AMOUNT;
            case DAY -> DAY;
            case PERCENT, WHOLE -> GENERAL;
        };
    }

    String format() {
        return format;
    }

    String fill() {
        return fill;
    }

    void applyTo(StyleSetter style) {
        if (this == GENERAL) {
            return;
        }
        style.format(format);
        if (!fill.isEmpty()) {
            style.fillColor(fill).wrapText(true).verticalAlignment("top");
        }
        style.set();
    }
}

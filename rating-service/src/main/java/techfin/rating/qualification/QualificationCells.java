package techfin.rating.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetForm;

/** What a row of a published list says. */
public final class QualificationCells {
    private static final Pattern DIVISION = Pattern.compile("[0-9A-Z]{6}");

    private final SheetForm form;
    private final Map<String, Integer> places;

    /** Reads rows of this form, see {@link QualificationForm}. */
    public QualificationCells(SheetForm form) {
        this.form = form;
        this.places = form.places();
    }

    /**
     * A row as it was understood.
     *
     * @param line empty when something is missing or cannot be
     * @param findings what is
     * @param label the enterprise's code as typed, empty when it cannot be read
     */
    public record Row(Optional<QualificationLine> line, List<Finding> findings, String label) {}

    /**
     * Understands a row; its cells stand in the order of the form.
     *
     * @param day Beijing calendar
     */
    public Row read(List<Cell> cells, LocalDate day) {
        CellReader row = new CellReader(form, places, cells);
        String typed = row.text("/uscc", RecordLimits.USCC_LENGTH);
        String name = row.text("/name", RecordLimits.NAME_LENGTH);
        String division = row.choiceOrCode("/divisionCode", DIVISION);
        String industry = row.text("/industryCode", RecordLimits.NUMBER_LENGTH);
        QualificationDraft draft = new QualificationDraft(
                row.choice("/kind", QualificationKind.class),
                row.whole("/year"),
                row.text("/number", RecordLimits.NUMBER_LENGTH),
                row.day("/validFrom"),
                row.day("/validUntil"),
                row.text("/source", QualificationDraft.SOURCE_LENGTH));
        List<Finding> rules = new ArrayList<>();
        Optional<Uscc> uscc = Stated.uscc("/uscc", typed, rules);
        String readName = Stated.text("/name", name, RecordLimits.NAME_LENGTH, true, rules);
        Optional<QualificationFacts> facts = draft.read(day, rules);
        List<Finding> findings = row.findings(rules);
        return new Row(
                findings.isEmpty() ? QualificationLine.of(uscc, readName, division, industry, facts) : Optional.empty(),
                findings,
                label(typed));
    }

    private static String label(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

package techfin.rating.qualification.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportRights;
import techfin.importkit.ImportRun;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowJudge;
import techfin.importkit.RowStatus;
import techfin.importkit.RowWriter;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.rating.access.Role;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationCells;
import techfin.rating.qualification.QualificationForm;
import techfin.rating.qualification.QualificationLine;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;

/** Published lists by sheet: the bureau's reviewer records hundreds of qualifications at once. Rows have no amount. */
@Singleton
public class QualificationImports implements ImportKind {
    public static final String PATH = "/api/rating/v1/qualification-imports";

    private static final ImportRights RIGHTS =
            new ImportRights(Set.of(Role.BUREAU_REVIEWER), Set.of(Role.BUREAU_APPROVER), Set.of(Role.AUDITOR));

    private final RecordQualifications record;
    private final SheetForm form;
    private final QualificationCells cells;

    QualificationImports(RecordQualifications record, Divisions divisions, City city) {
        this.record = record;
        this.form = QualificationForm.of(divisions, city);
        this.cells = new QualificationCells(form);
    }

    @Override
    public String name() {
        return "qualification";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public WorkbookForm form() {
        return WorkbookForm.of(form);
    }

    @Override
    public SheetLimits limits() {
        return SheetLimits.DEFAULT;
    }

    @Override
    public ImportRights rights() {
        return RIGHTS;
    }

    /** A record id here is the enterprise's code: its qualifications are served together. */
    @Override
    public String linkTo(String recordId) {
        return "/api/rating/v1/enterprises/" + recordId + "/qualifications";
    }

    @Override
    public RowJudge judge(ImportRun run) {
        RecordQualifications.Trial trial = record.trial(run.actor(), run.day());
        return rows -> verdicts(rows, run.day(), trial::judge, false);
    }

    @Override
    public RowWriter writer(ImportRun run) {
        return rows -> verdicts(rows, run.day(), lines -> record.record(run.actor(), run.day(), lines), true);
    }

    private List<Judged> verdicts(
            List<SheetRow> rows,
            LocalDate day,
            Function<List<QualificationLine>, List<LineVerdict>> recording,
            boolean written) {
        List<QualificationCells.Row> read =
                rows.stream().map(row -> cells.read(row.cells(), day)).toList();
        List<QualificationLine> lines =
                read.stream().flatMap(row -> row.line().stream()).toList();
        Iterator<LineVerdict> verdicts = (lines.isEmpty() ? List.<LineVerdict>of() : recording.apply(lines)).iterator();
        List<Judged> judged = new ArrayList<>(rows.size());
        for (QualificationCells.Row row : read) {
            judged.add(
                    row.line().isEmpty()
                            ? Judged.rejected(of(row.findings()), Money.ZERO, row.label())
                            : judged(row.line().get(), verdicts.next(), written));
        }
        return judged;
    }

    private static Judged judged(QualificationLine line, LineVerdict verdict, boolean written) {
        String label = line.uscc().value();
        return switch (verdict) {
            case LineVerdict.Fits fits ->
                written
                        ? Judged.written(of(fits.warnings()), Money.ZERO, label, label)
                        : Judged.accepted(of(fits.warnings()), Money.ZERO, label);
            case LineVerdict.OnRecord known -> onRecord(known, label);
            case LineVerdict.Repeated repeated -> repeated(repeated.same(), label);
            case LineVerdict.Refused refused -> Judged.rejected(of(refused.findings()), Money.ZERO, label);
        };
    }

    private static Judged onRecord(LineVerdict.OnRecord verdict, String label) {
        Qualification known = verdict.known();
        Map<String, String> values =
                Map.of("year", Integer.toString(known.facts().year()));
        return verdict.same()
                ? Judged.duplicate(new RowFinding("", "QUALIFICATION_KNOWN", values), Money.ZERO, label, label)
                : new Judged(
                        RowStatus.REJECTED,
                        List.of(new RowFinding("", "QUALIFICATION_KNOWN_OTHERWISE", values)),
                        Money.ZERO,
                        label,
                        label);
    }

    private static Judged repeated(boolean same, String label) {
        return same
                ? Judged.duplicate(RowFinding.of("", "QUALIFICATION_REPEATED"), Money.ZERO, null, label)
                : Judged.rejected(List.of(RowFinding.of("", "QUALIFICATION_REPEATED_OTHERWISE")), Money.ZERO, label);
    }

    private static List<RowFinding> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new RowFinding(finding.pointer(), finding.code(), finding.values()))
                .toList();
    }
}

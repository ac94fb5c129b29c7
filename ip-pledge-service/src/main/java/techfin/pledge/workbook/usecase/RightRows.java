package techfin.pledge.workbook.usecase;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowStatus;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeDraft;
import techfin.pledge.pledging.PledgePackage;
import techfin.pledge.pledging.PledgedRight;
import techfin.pledge.pledging.usecase.PackageVerdict;
import techfin.pledge.workbook.RightCells;
import techfin.pledge.workbook.RightColumns;
import techfin.pledge.workbook.RightLine;
import techfin.sheetkit.SheetRow;

/** Rows of the sheet of rights: neighbours of one contract are one pledge, which is entered as a whole or not at all. */
final class RightRows {
    private static final String CONTRACT = "/contractNumber";
    private static final Pattern OF_RIGHT = Pattern.compile("/rights/(\\d+)(/.*)?");

    private final RightCells cells;
    private final RightCells.Told told;
    private final RefusedPledges refused;
    private final Function<List<PledgePackage>, List<PackageVerdict>> entering;

    RightRows(
            RightCells cells,
            RightCells.Told told,
            RefusedPledges refused,
            Function<List<PledgePackage>, List<PackageVerdict>> entering) {
        this.cells = cells;
        this.told = told;
        this.refused = refused;
        this.entering = entering;
    }

    private record Read(SheetRow row, RightCells.Row said) {
        String label() {
            return said.line().map(line -> line.right().number().value()).orElse("");
        }
    }

    /** Rows of one pledge, and what forbids to judge it at all, row by row. */
    private record Group(String contractNumber, List<Read> rows, List<List<Finding>> findings) {
        boolean isSound() {
            return findings.stream().allMatch(List::isEmpty);
        }

        PledgePackage stated() {
            List<RightLine> lines =
                    rows.stream().map(row -> row.said().line().orElseThrow()).toList();
            List<PledgedRight> pledged = lines.stream()
                    .map(line -> line.contract().rights().getFirst())
                    .toList();
            RightLine first = lines.getFirst();
            return new PledgePackage(
                    first.contract().with(pledged),
                    first.registration(),
                    lines.stream()
                            .map(line -> new PledgePackage.StatedRight(line.right(), line.standing(), line.appraisal()))
                            .toList());
        }
    }

    /** One verdict per row, in their order. */
    List<Judged> judge(List<SheetRow> rows) {
        List<Group> groups = groups(rows);
        List<PledgePackage> stated =
                groups.stream().filter(Group::isSound).map(Group::stated).toList();
        Iterator<PackageVerdict> verdicts =
                (stated.isEmpty() ? List.<PackageVerdict>of() : entering.apply(stated)).iterator();
        List<Judged> judged = new ArrayList<>(rows.size());
        for (Group group : groups) {
            judged.addAll(group.isSound() ? judged(group, verdicts.next()) : refused(group, group.findings()));
        }
        return judged;
    }

    private List<Group> groups(List<SheetRow> rows) {
        List<Group> groups = new ArrayList<>();
        List<Read> open = new ArrayList<>();
        for (SheetRow row : rows) {
            Read read = new Read(row, cells.read(row.cells(), told));
            String number = read.said().contractNumber();
            if (!open.isEmpty()
                    && (number.isEmpty()
                            || !number.equals(open.getFirst().said().contractNumber()))) {
                groups.add(group(open));
                open = new ArrayList<>();
            }
            open.add(read);
        }
        if (!open.isEmpty()) {
            groups.add(group(open));
        }
        return groups;
    }

    private static Group group(List<Read> rows) {
        Optional<RightLine> first = rows.getFirst().said().line();
        List<List<Finding>> findings = new ArrayList<>();
        for (Read read : rows) {
            List<Finding> found = new ArrayList<>(read.said().findings());
            if (first.isPresent() && read.said().line().isPresent()) {
                String line = Integer.toString(rows.getFirst().row().line());
                first.get()
                        .differing(read.said().line().get())
                        .forEach(column -> found.add(new Finding(column, "PLEDGE_ROWS_DIFFER", Map.of("line", line))));
            }
            if (rows.size() > PledgeDraft.MOST_RIGHTS) {
                found.add(new Finding(
                        CONTRACT, "TOO_MANY_RIGHTS", Map.of("most", Integer.toString(PledgeDraft.MOST_RIGHTS))));
            }
            findings.add(found);
        }
        return new Group(rows.getFirst().said().contractNumber(), rows, findings);
    }

    private List<Judged> judged(Group group, PackageVerdict verdict) {
        return switch (verdict) {
            case PackageVerdict.Entered entered -> entered(group, entered.pledge());
            case PackageVerdict.OnFile known -> onFile(group, known);
            case PackageVerdict.Repeated repeated -> refused(group, ofAll(group, "CONTRACT_REPEATED"));
            case PackageVerdict.Refused rules -> refused(group, byRow(group, rules.findings()));
        };
    }

    private List<Judged> entered(Group group, Pledge pledge) {
        List<List<Finding>> warnings = byRow(group, pledge.warnings());
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < group.rows().size(); i++) {
            List<RowFinding> said = Verdicts.of(warnings.get(i));
            String label = group.rows().get(i).label();
            judged.add(
                    pledge.id().isEmpty()
                            ? Judged.accepted(said, Money.ZERO, label)
                            : Judged.written(said, Money.ZERO, pledge.id(), label));
        }
        return judged;
    }

    private List<Judged> onFile(Group group, PackageVerdict.OnFile known) {
        if (!known.same()) {
            refused.add(group.contractNumber(), group.rows().getFirst().row().line());
        }
        Map<String, String> values = Map.of("contractNumber", group.contractNumber());
        String id = known.pledge().id();
        return group.rows().stream()
                .map(row -> known.same()
                        ? Judged.duplicate(
                                new RowFinding(CONTRACT, "PLEDGE_ON_FILE", values), Money.ZERO, id, row.label())
                        : new Judged(
                                RowStatus.REJECTED,
                                List.of(new RowFinding(CONTRACT, "PLEDGE_ON_FILE_DIFFERENTLY", values)),
                                Money.ZERO,
                                id,
                                row.label()))
                .toList();
    }

    private static List<List<Finding>> ofAll(Group group, String code) {
        List<Finding> one = List.of(new Finding(CONTRACT, code, Map.of("contractNumber", group.contractNumber())));
        return group.rows().stream().map(row -> one).toList();
    }

    /** What is said of one right at its row; what is said of the whole pledge at the first. */
    private static List<List<Finding>> byRow(Group group, List<Finding> findings) {
        List<List<Finding>> byRow = new ArrayList<>();
        group.rows().forEach(row -> byRow.add(new ArrayList<>()));
        for (Finding finding : findings) {
            var right = OF_RIGHT.matcher(finding.pointer());
            byRow.get(right.matches() ? Integer.parseInt(right.group(1)) : 0).add(finding);
        }
        return byRow.stream().map(RightColumns::of).toList();
    }

    private List<Judged> refused(Group group, List<List<Finding>> findings) {
        List<Judged> judged = new ArrayList<>();
        int wrong = 0;
        while (findings.get(wrong).isEmpty()) {
            wrong++;
        }
        int line = group.rows().get(wrong).row().line();
        refused.add(group.contractNumber(), line);
        List<Finding> beside =
                List.of(new Finding(CONTRACT, "PLEDGE_HAS_REFUSED_ROW", Map.of("line", Integer.toString(line))));
        for (int i = 0; i < group.rows().size(); i++) {
            List<Finding> own = findings.get(i).isEmpty() ? beside : findings.get(i);
            judged.add(Judged.rejected(
                    Verdicts.of(own), Money.ZERO, group.rows().get(i).label()));
        }
        return judged;
    }
}

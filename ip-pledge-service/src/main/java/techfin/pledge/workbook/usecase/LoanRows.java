package techfin.pledge.workbook.usecase;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowStatus;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.usecase.IpFilingVerdict;
import techfin.pledge.workbook.LoanCells;
import techfin.pledge.workbook.LoanLine;
import techfin.sheetkit.SheetRow;

/** Rows of the sheet of loans: each rests on pledges of the first sheet or on those on record. */
final class LoanRows {
    private static final String NOTE = "/noteNumber";
    private static final String PLEDGES = "/pledgeContracts";
    private static final String OF_PLEDGE = "/pledgeIds/";

    private final LoanCells cells;
    private final RefusedPledges refused;
    private final Function<List<IpLoanRecord>, List<IpFilingVerdict>> filing;

    LoanRows(LoanCells cells, RefusedPledges refused, Function<List<IpLoanRecord>, List<IpFilingVerdict>> filing) {
        this.cells = cells;
        this.refused = refused;
        this.filing = filing;
    }

    /** A row as it was understood, and whether the rules are asked about it. */
    private record Read(LoanCells.Row said, List<Finding> findings) {
        boolean isSound() {
            return findings.isEmpty();
        }

        LoanLine line() {
            return said.line().orElseThrow();
        }
    }

    /** One verdict per row, in their order. */
    List<Judged> judge(List<SheetRow> rows) {
        List<Read> read = rows.stream().map(this::read).toList();
        List<IpLoanRecord> records = read.stream()
                .filter(Read::isSound)
                .map(row -> row.line().record())
                .toList();
        Iterator<IpFilingVerdict> verdicts =
                (records.isEmpty() ? List.<IpFilingVerdict>of() : filing.apply(records)).iterator();
        List<Judged> judged = new ArrayList<>(rows.size());
        for (Read row : read) {
            judged.add(
                    row.isSound()
                            ? judged(row.line(), verdicts.next())
                            : Judged.rejected(
                                    Verdicts.of(row.findings()),
                                    row.said().principal(),
                                    row.said().noteNumber()));
        }
        return judged;
    }

    private Read read(SheetRow row) {
        LoanCells.Row said = cells.read(row.cells());
        List<Finding> findings = new ArrayList<>(said.findings());
        said.line()
                .ifPresent(line -> line.pledgeContracts()
                        .forEach(contract -> refused.line(contract)
                                .ifPresent(at -> findings.add(new Finding(
                                        PLEDGES,
                                        "PLEDGE_ROW_REFUSED",
                                        Map.of("contractNumber", contract, "line", Integer.toString(at)))))));
        return new Read(said, findings);
    }

    private static Judged judged(LoanLine line, IpFilingVerdict verdict) {
        Money principal = line.record().principal();
        String note = line.record().noteNumber();
        return switch (verdict) {
            case IpFilingVerdict.Filed filed -> filed(filed.loan());
            case IpFilingVerdict.OnFile known -> onFile(known, principal, note);
            case IpFilingVerdict.Repeated repeated -> repeated(repeated.same(), principal, note);
            case IpFilingVerdict.Refused rules ->
                Judged.rejected(Verdicts.of(atColumns(line, rules.findings())), principal, note);
        };
    }

    /** Of a pledge that is nowhere, the contract that the row names. */
    private static List<Finding> atColumns(LoanLine line, List<Finding> findings) {
        return LoanLine.atColumns(findings.stream()
                .map(finding -> finding.code().equals("UNKNOWN_PLEDGE")
                        ? new Finding(
                                PLEDGES,
                                "PLEDGE_NEITHER_HERE_NOR_ON_FILE",
                                Map.of("contractNumber", line.pledgeContracts().get(indexOf(finding.pointer()))))
                        : finding)
                .toList());
    }

    private static int indexOf(String pointer) {
        return Integer.parseInt(pointer.substring(OF_PLEDGE.length()));
    }

    private static Judged repeated(boolean same, Money principal, String note) {
        return same
                ? Judged.duplicate(RowFinding.of(NOTE, "NOTE_REPEATED"), principal, null, note)
                : Judged.rejected(List.of(RowFinding.of(NOTE, "NOTE_REPEATED_DIFFERENTLY")), principal, note);
    }

    private static Judged filed(IpLoan loan) {
        List<RowFinding> warnings = Verdicts.of(LoanLine.atColumns(loan.warnings()));
        Money principal = loan.record().principal();
        String note = loan.record().noteNumber();
        return loan.id().isEmpty()
                ? Judged.accepted(warnings, principal, note)
                : Judged.written(warnings, principal, loan.id(), note);
    }

    private static Judged onFile(IpFilingVerdict.OnFile known, Money principal, String note) {
        Map<String, String> values = Map.of("noteNumber", note);
        String id = known.loan().id();
        return known.same()
                ? Judged.duplicate(new RowFinding(NOTE, "NOTE_ON_FILE", values), principal, id, note)
                : new Judged(
                        RowStatus.REJECTED,
                        List.of(new RowFinding(NOTE, "NOTE_ON_FILE_DIFFERENTLY", values)),
                        principal,
                        id,
                        note);
    }
}

package techfin.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.LoanFacts.Drawdown;
import techfin.subsidy.LoanFacts.Repayment;
import techfin.subsidy.tree.FieldError;

/** What the facts of one loan must say of each other. */
final class LoanChecks {
    private final List<FieldError> errors = new ArrayList<>();

    private LoanChecks() {}

    /** Every contradiction, with pointers from the loan. */
    static List<FieldError> errors(
            List<Drawdown> drawdowns,
            List<Repayment> repayments,
            @Nullable LocalDate maturesOn,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate settledOn,
            @Nullable Money filedAmount,
            @Nullable Percent pledgedShare) {
        LoanChecks checks = new LoanChecks();
        if (drawdowns.isEmpty()) {
            checks.wrong("/drawdowns", "REQUIRED");
            return checks.errors;
        }
        checks.amounts(drawdowns, repayments);
        checks.dates(drawdowns, maturesOn, extendedTo, settledOn);
        checks.repayments(drawdowns, repayments, settledOn);
        if (filedAmount != null && filedAmount.compareTo(principal(drawdowns)) > 0) {
            checks.wrong("/filedAmount", "FILED_ABOVE_PRINCIPAL");
        }
        if (pledgedShare != null && pledgedShare.compareTo(Percent.HUNDRED) > 0) {
            checks.wrong("/pledgedSharePercent", "OUT_OF_RANGE", "min", "0", "max", "100");
        }
        return checks.errors;
    }

    private void amounts(List<Drawdown> drawdowns, List<Repayment> repayments) {
        for (int i = 0; i < drawdowns.size(); i++) {
            if (!drawdowns.get(i).amount().isPositive()) {
                wrong("/drawdowns/" + i + "/amount", "NOT_POSITIVE");
            }
        }
        for (int i = 0; i < repayments.size(); i++) {
            if (!repayments.get(i).amount().isPositive()) {
                wrong("/repayments/" + i + "/amount", "NOT_POSITIVE");
            }
        }
    }

    private void dates(
            List<Drawdown> drawdowns,
            @Nullable LocalDate maturesOn,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate settledOn) {
        LocalDate first = firstDay(drawdowns);
        if (maturesOn != null && !maturesOn.isAfter(first)) {
            wrong("/maturesOn", "MATURES_BEFORE_DRAWDOWN");
        }
        if (maturesOn != null && extendedTo != null && !extendedTo.isAfter(maturesOn)) {
            wrong("/extendedTo", "EXTENDED_BEFORE_MATURITY");
        }
        if (settledOn != null && settledOn.isBefore(first)) {
            wrong("/settledOn", "SETTLED_BEFORE_DRAWDOWN");
        }
        for (int i = 0; i < drawdowns.size(); i++) {
            LocalDate on = drawdowns.get(i).on();
            if (settledOn != null && on.isAfter(settledOn) && on.isAfter(first)) {
                wrong("/drawdowns/" + i + "/on", "DRAWN_AFTER_SETTLEMENT");
            }
            if (maturesOn != null && !on.isBefore(maturesOn) && on.isAfter(first)) {
                wrong("/drawdowns/" + i + "/on", "DRAWN_AFTER_MATURITY");
            }
        }
    }

    private void repayments(List<Drawdown> drawdowns, List<Repayment> repayments, @Nullable LocalDate settledOn) {
        LocalDate first = firstDay(drawdowns);
        NavigableMap<LocalDate, Long> drawn = new TreeMap<>();
        drawdowns.forEach(d -> drawn.merge(d.on(), d.amount().fen(), Math::addExact));
        NavigableMap<LocalDate, List<Integer>> repaid = new TreeMap<>();
        for (int i = 0; i < repayments.size(); i++) {
            LocalDate on = repayments.get(i).on();
            if (on.isBefore(first)) {
                wrong("/repayments/" + i + "/on", "REPAID_BEFORE_DRAWDOWN");
            } else if (settledOn != null && !settledOn.isBefore(first) && on.isAfter(settledOn)) {
                wrong("/repayments/" + i + "/on", "REPAID_AFTER_SETTLEMENT");
            } else {
                repaid.computeIfAbsent(on, day -> new ArrayList<>()).add(i);
            }
        }
        long balance = 0;
        for (Map.Entry<LocalDate, List<Integer>> day : repaid.entrySet()) {
            NavigableMap<LocalDate, Long> until = drawn.headMap(day.getKey(), true);
            balance += until.values().stream().mapToLong(Long::longValue).sum();
            until.clear();
            for (int i : day.getValue()) {
                long amount = repayments.get(i).amount().fen();
                if (amount > balance) {
                    wrong(
                            "/repayments/" + i + "/amount",
                            "REPAID_ABOVE_BALANCE",
                            "balance",
                            Money.ofFen(balance).toString());
                } else {
                    balance -= amount;
                }
            }
        }
    }

    private static LocalDate firstDay(List<Drawdown> drawdowns) {
        LocalDate first = drawdowns.getFirst().on();
        for (Drawdown drawdown : drawdowns) {
            first = drawdown.on().isBefore(first) ? drawdown.on() : first;
        }
        return first;
    }

    private static Money principal(List<Drawdown> drawdowns) {
        return Money.sum(drawdowns.stream().map(Drawdown::amount).toList());
    }

    private void wrong(String pointer, String code, String... namesAndValues) {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        errors.add(new FieldError(pointer, code, parameters));
    }
}

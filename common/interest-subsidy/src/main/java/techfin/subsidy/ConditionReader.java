package techfin.subsidy;

import static techfin.subsidy.tree.Fields.Need.OPTIONAL;
import static techfin.subsidy.tree.Fields.Need.REQUIRED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.tree.Fields;

/** Reads one condition of a scheme from a tree. */
final class ConditionReader {
    private static final List<String> KINDS = List.of(
            "FILED_AFTER",
            "SETTLED_BY",
            "REPAID_ON_TIME",
            "ONCE_PER_ENTERPRISE",
            "RATE_CEILING",
            "PAID_WITHIN",
            "PLEDGE_BEFORE_DRAWDOWN",
            "FIRST_LOAN_ONLY",
            "FIRST_PLEDGE_ONLY",
            "RIGHT_KINDS",
            "PRINCIPAL_AT_MOST");

    private static final int MOST_KINDS = 50;

    private ConditionReader() {}

    static @Nullable Condition read(Fields fields) {
        String kind = fields.string("kind", REQUIRED);
        if (kind == null) {
            return null;
        }
        if (!KINDS.contains(kind)) {
            fields.notOneOf("kind", KINDS);
            return null;
        }
        Condition condition = ofKind(kind, fields);
        fields.nothingElse();
        return condition;
    }

    private static @Nullable Condition ofKind(String kind, Fields fields) {
        return switch (kind) {
            case "FILED_AFTER" -> {
                LocalDate date = fields.date("date", REQUIRED);
                yield date == null ? null : new Condition.FiledAfter(date);
            }
            case "SETTLED_BY" -> {
                LocalDate date = fields.date("date", REQUIRED);
                yield date == null ? null : new Condition.SettledBy(date);
            }
            case "REPAID_ON_TIME" -> new Condition.RepaidOnTime();
            case "ONCE_PER_ENTERPRISE" -> new Condition.OncePerEnterprise();
            case "RATE_CEILING" -> rateCeiling(fields);
            case "PAID_WITHIN" -> paidWithin(fields);
            case "PLEDGE_BEFORE_DRAWDOWN" -> new Condition.PledgeBeforeDrawdown();
            case "FIRST_LOAN_ONLY" -> new Condition.FirstLoanOnly();
            case "FIRST_PLEDGE_ONLY" -> new Condition.FirstPledgeOnly();
            case "RIGHT_KINDS" -> {
                List<String> kinds = fields.texts("kinds", REQUIRED, MOST_KINDS, LoanReader.RIGHT_KIND);
                yield kinds.isEmpty() ? null : new Condition.RightKinds(kinds);
            }
            case "PRINCIPAL_AT_MOST" -> {
                Money amount = fields.money("amount", REQUIRED, LoanReader.ONE_FEN);
                yield amount == null ? null : new Condition.PrincipalAtMost(amount);
            }
            default -> throw new IllegalStateException("a kind of condition that is not read: " + kind);
        };
    }

    private static @Nullable Condition rateCeiling(Fields fields) {
        Integer spreadBp = fields.integer("lprSpreadBp", OPTIONAL, -1_000, 9_000);
        Percent multiple = fields.percent("lprMultiplePercent", OPTIONAL, Percent.parse("1000"));
        if (fields.has("lprSpreadBp") == fields.has("lprMultiplePercent")) {
            fields.error("lprSpreadBp", "ONE_OF_TWO", "other", "lprMultiplePercent");
            return null;
        }
        return spreadBp == null && multiple == null ? null : new Condition.RateCeiling(spreadBp, multiple);
    }

    private static @Nullable Condition paidWithin(Fields fields) {
        LocalDate from = fields.date("from", REQUIRED);
        LocalDate to = fields.date("to", REQUIRED);
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            fields.error("to", "ENDS_BEFORE_START");
            return null;
        }
        return new Condition.PaidWithin(from, to);
    }
}

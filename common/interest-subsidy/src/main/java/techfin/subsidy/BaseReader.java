package techfin.subsidy;

import static techfin.subsidy.tree.Fields.Need.OPTIONAL;
import static techfin.subsidy.tree.Fields.Need.REQUIRED;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.tree.Fields;

/** Reads the base of a scheme from a tree. */
final class BaseReader {
    private static final List<String> KINDS = List.of(
            "INTEREST_PAID",
            "LPR_INTEREST",
            "FIXED_POINTS",
            "INTEREST_ABOVE_LPR",
            "COSTS",
            "PRINCIPAL",
            "PRINCIPAL_STEPS");

    private static final List<String> COSTS = Stream.concat(
                    Stream.of("INTEREST_PAID", "LPR_INTEREST"),
                    Arrays.stream(FeeKind.values()).map(Enum::name))
            .toList();

    private static final int MOST = 50;

    private BaseReader() {}

    static @Nullable Base read(Fields fields) {
        String kind = fields.string("kind", REQUIRED);
        if (kind == null) {
            return null;
        }
        if (!KINDS.contains(kind)) {
            fields.notOneOf("kind", KINDS);
            return null;
        }
        Base base = ofKind(kind, fields);
        fields.nothingElse();
        return base;
    }

    private static @Nullable Base ofKind(String kind, Fields fields) {
        return switch (kind) {
            case "INTEREST_PAID" -> new Base.InterestPaid();
            case "LPR_INTEREST" -> lpr(fields);
            case "FIXED_POINTS" -> {
                Rate points = fields.rate("annualRatePercent", REQUIRED);
                Rate firstLoan = fields.rate("firstLoanAnnualRatePercent", OPTIONAL);
                yield points == null ? null : new Base.FixedPoints(points, firstLoan);
            }
            case "INTEREST_ABOVE_LPR" -> {
                Integer spreadBp = fields.integer("spreadBp", REQUIRED, -1_000, 9_000);
                yield spreadBp == null ? null : new Base.InterestAboveLpr(spreadBp);
            }
            case "COSTS" -> costs(fields);
            case "PRINCIPAL" -> {
                Percent percent = fields.percent("percent", REQUIRED, Percent.HUNDRED);
                yield percent == null ? null : new Base.Principal(percent);
            }
            case "PRINCIPAL_STEPS" -> steps(fields);
            default -> throw new IllegalStateException("a kind of base that is not read: " + kind);
        };
    }

    private static Base.@Nullable LprInterest lpr(Fields fields) {
        LprTenor tenor = fields.constant("tenor", REQUIRED, LprTenor.class);
        LprFixing fixing = fields.constant("fixing", REQUIRED, LprFixing.class);
        boolean limited = fields.flag("limitToContractRate", false);
        return tenor == null || fixing == null ? null : new Base.LprInterest(tenor, fixing, limited);
    }

    private static @Nullable Base costs(Fields fields) {
        Set<String> earlier = new HashSet<>();
        List<CostItem> items = fields.objects("items", REQUIRED, MOST, item -> {
            CostItem read = item(item);
            if (read != null && !earlier.add(read.cost().code())) {
                item.error("cost", "DUPLICATE_COST");
                return null;
            }
            return read;
        });
        return items.isEmpty() ? null : new Base.Costs(items);
    }

    private static @Nullable CostItem item(Fields fields) {
        String code = fields.string("cost", REQUIRED);
        Cost cost = code == null ? null : cost(code, fields);
        Percent percent = fields.percent("percent", OPTIONAL, Percent.HUNDRED);
        Money cap = fields.money("cap", OPTIONAL, Money.ZERO);
        Percent ofPrincipal = fields.percent("capPercentOfPrincipal", OPTIONAL, Percent.HUNDRED);
        if (code != null && COSTS.contains(code)) {
            fields.nothingElse();
        }
        return cost == null
                ? null
                : new CostItem(cost, Objects.requireNonNullElse(percent, Percent.HUNDRED), cap, ofPrincipal);
    }

    private static @Nullable Cost cost(String code, Fields fields) {
        if (!COSTS.contains(code)) {
            fields.notOneOf("cost", COSTS);
            return null;
        }
        return switch (code) {
            case "INTEREST_PAID" -> new Cost.Interest();
            case "LPR_INTEREST" -> {
                Base.LprInterest at = lpr(fields);
                yield at == null ? null : new Cost.LprInterest(at);
            }
            default -> new Cost.Fee(FeeKind.valueOf(code));
        };
    }

    private static @Nullable Base steps(Fields fields) {
        Highest highest = new Highest();
        List<Base.Size> steps = fields.objects("steps", REQUIRED, MOST, step -> {
            Money above = step.money("above", REQUIRED, Money.ZERO);
            Money amount = step.money("amount", REQUIRED, Money.ZERO);
            step.nothingElse();
            if (above != null && !highest.rises(above)) {
                step.error("above", "NOT_RISING");
                return null;
            }
            return above == null || amount == null ? null : new Base.Size(above, amount);
        });
        return steps.isEmpty() ? null : new Base.PrincipalSteps(steps);
    }

    /** The largest size that was read so far. */
    private static final class Highest {
        private @Nullable Money size;

        boolean rises(Money next) {
            if (size != null && next.compareTo(size) <= 0) {
                return false;
            }
            size = next;
            return true;
        }
    }
}

package techfin.rating.product;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.rating.product.Product.Names;
import techfin.rating.qualification.QualificationKind;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;
import techfin.subsidy.tree.Reading;

/** Reads the file of products that comes with the program; it refuses to leave out what it does not understand. */
public final class ProductReader {
    private static final int MOST = 200;
    private static final int LONGEST = 500;
    private static final int MOST_MONTHS = 360;
    private static final int MOST_BP = 2_000;
    private static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}([0-9]{2}([0-9]{2})?)?");
    private static final Percent MOST_TIMES = Percent.parse("1000");

    private final List<FieldError> errors;

    private ProductReader(List<FieldError> errors) {
        this.errors = errors;
    }

    /** The catalogue of a whole file. */
    public static Reading<ProductCatalogue> read(@Nullable Object tree) {
        return Fields.reading(errors -> new ProductReader(errors).catalogue(tree));
    }

    private @Nullable ProductCatalogue catalogue(@Nullable Object tree) {
        Fields fields = Fields.of(tree, "", errors);
        if (fields == null) {
            return null;
        }
        List<Product> products = fields.objects("products", Need.REQUIRED, MOST, this::product);
        List<Tier> tiers = fields.objects("tiers", Need.OPTIONAL, MOST, this::tier);
        fields.nothingElse();
        return errors.isEmpty() ? new ProductCatalogue(products, tiers) : null;
    }

    private @Nullable Tier tier(Fields fields) {
        Set<GradeStep> grades = constants(fields, "grades", GradeStep.class);
        List<String> products = fields.texts("products", Need.OPTIONAL, MOST, ID);
        Money least = fields.money("least", Need.REQUIRED, Money.ZERO);
        Money most = fields.money("most", Need.REQUIRED, Money.ZERO);
        fields.nothingElse();
        return least == null || most == null ? null : new Tier(grades, products, least, most);
    }

    private @Nullable Product product(Fields fields) {
        String id = fields.text("id", Need.REQUIRED, ID);
        String version = fields.words("version", Need.REQUIRED, LONGEST);
        Product.Kind kind = fields.constant("kind", Need.REQUIRED, Product.Kind.class);
        Names name = names(fields, "name", Need.REQUIRED);
        Set<String> regions = new HashSet<>(fields.texts("regions", Need.OPTIONAL, MOST, REGION));
        Set<Stage> stages = constants(fields, "stages", Stage.class);
        List<Requirement> anyOf = fields.objects("anyOf", Need.OPTIONAL, MOST, this::requirement);
        List<Requirement> allOf = fields.objects("allOf", Need.OPTIONAL, MOST, this::requirement);
        GradeFloor floor = gradeFloor(fields);
        boolean firstLoanOnly = fields.flag("firstLoanOnly", false);
        AmountRule amount = amount(fields.object("amount", Need.REQUIRED));
        RateRule rate = rate(fields.object("rate", Need.REQUIRED));
        Integer termMonths = fields.integer("termMonths", Need.OPTIONAL, 1, MOST_MONTHS);
        Integer extensions = fields.integer("extensions", Need.OPTIONAL, 0, 10);
        Set<Security> securities = constants(fields, "securities", Security.class);
        Set<Purpose> purposes = constants(fields, "purposes", Purpose.class);
        Set<Purpose> forbidden = constants(fields, "forbiddenPurposes", Purpose.class);
        List<RiskShare> riskShares = fields.objects("riskShares", Need.OPTIONAL, MOST, this::riskShare);
        Subsidy subsidy = subsidy(fields.object("subsidy", Need.OPTIONAL));
        Bonus bonus = bonus(fields.object("bonus", Need.OPTIONAL));
        Pool pool = pool(fields.object("pool", Need.OPTIONAL));
        LocalDate validFrom = fields.date("validFrom", Need.REQUIRED);
        boolean validFromAssumed = fields.flag("validFromAssumed", false);
        LocalDate validUntil = fields.date("validUntil", Need.OPTIONAL);
        List<Names> papers = fields.objects("papers", Need.OPTIONAL, MOST, ProductReader::words);
        String source = fields.words("source", Need.REQUIRED, LONGEST);
        Names note = names(fields, "note", Need.OPTIONAL);
        fields.nothingElse();
        if (id == null
                || version == null
                || kind == null
                || name == null
                || amount == null
                || rate == null
                || validFrom == null
                || source == null) {
            return null;
        }
        return new Product(
                id,
                version,
                kind,
                name,
                regions,
                stages,
                anyOf,
                allOf,
                floor,
                firstLoanOnly,
                amount,
                rate,
                termMonths,
                extensions == null ? 0 : extensions,
                securities,
                purposes,
                forbidden,
                riskShares,
                subsidy,
                bonus,
                pool,
                validFrom,
                validFromAssumed,
                validUntil,
                papers,
                source,
                note);
    }

    private @Nullable Requirement requirement(Fields fields) {
        QualificationKind kind = fields.constant("kind", Need.REQUIRED, QualificationKind.class);
        boolean ofTheYear = fields.flag("ofTheYear", false);
        fields.nothingElse();
        return kind == null ? null : new Requirement(kind, ofTheYear);
    }

    private @Nullable GradeFloor gradeFloor(Fields outer) {
        Fields fields = outer.object("gradeFloor", Need.OPTIONAL);
        if (fields == null) {
            return null;
        }
        GradeStep grade = fields.constant("grade", Need.REQUIRED, GradeStep.class);
        boolean suggested = fields.flag("suggested", false);
        fields.nothingElse();
        return grade == null ? null : new GradeFloor(grade, suggested);
    }

    private enum AmountKind {
        OPEN,
        FIXED,
        APPRAISAL,
        PERCENT_OF_RD,
        PERCENT_OF_REVENUE,
        PERCENT_OF_LAST_ROUND,
        MIN_OF,
        BY_CASE
    }

    private @Nullable AmountRule amount(@Nullable Fields fields) {
        AmountKind kind = fields == null ? null : fields.constant("kind", Need.REQUIRED, AmountKind.class);
        if (fields == null || kind == null) {
            return null;
        }
        AmountRule rule = switch (kind) {
            case OPEN -> new AmountRule.Open();
            case FIXED -> fixed(fields);
            case APPRAISAL -> appraisal(fields);
            case PERCENT_OF_RD -> {
                Percent percent = percent(fields, "percent");
                yield percent == null ? null : new AmountRule.OfRd(percent);
            }
            case PERCENT_OF_REVENUE -> {
                Percent percent = percent(fields, "percent");
                yield percent == null ? null : new AmountRule.OfRevenue(percent);
            }
            case PERCENT_OF_LAST_ROUND -> {
                Percent percent = percent(fields, "percent");
                yield percent == null ? null : new AmountRule.OfLastRound(percent);
            }
            case MIN_OF -> {
                List<AmountRule> rules = fields.objects("rules", Need.REQUIRED, MOST, this::amount);
                yield rules.isEmpty() ? null : new AmountRule.MinOf(rules);
            }
            case BY_CASE -> new AmountRule.ByCase(fields.objects("limits", Need.REQUIRED, MOST, this::limit));
        };
        fields.nothingElse();
        return rule;
    }

    private @Nullable AmountRule fixed(Fields fields) {
        Money least = fields.money("least", Need.OPTIONAL, Money.ZERO);
        Money most = fields.money("most", Need.REQUIRED, Money.ZERO);
        return most == null ? null : new AmountRule.Fixed(least == null ? Money.ZERO : least, most);
    }

    private AmountRule appraisal(Fields fields) {
        Map<RightKind, AmountRule.Shares> byKind = new EnumMap<>(RightKind.class);
        fields.objects("byKind", Need.REQUIRED, MOST, entry -> {
            RightKind kind = entry.constant("kind", Need.REQUIRED, RightKind.class);
            Percent least = percent(entry, "least");
            Percent most = percent(entry, "most");
            entry.nothingElse();
            if (kind != null && least != null && most != null) {
                byKind.put(kind, new AmountRule.Shares(least, most));
            }
            return entry;
        });
        return new AmountRule.OfAppraisal(byKind);
    }

    private AmountRule.@Nullable Limit limit(Fields fields) {
        When when = when(fields);
        AmountRule amount = amount(fields.object("amount", Need.REQUIRED));
        fields.nothingElse();
        return amount == null ? null : new AmountRule.Limit(when, amount);
    }

    private enum RateKind {
        MARKET,
        LPR_PLUS,
        LPR_TIMES,
        STATED,
        OBSERVED
    }

    private @Nullable RateRule rate(@Nullable Fields fields) {
        RateKind kind = fields == null ? null : fields.constant("kind", Need.REQUIRED, RateKind.class);
        if (fields == null || kind == null) {
            return null;
        }
        RateRule rule = switch (kind) {
            case MARKET -> new RateRule.Market();
            case LPR_PLUS -> {
                LprTenor tenor = fields.constant("tenor", Need.REQUIRED, LprTenor.class);
                Integer least = fields.integer("leastBp", Need.REQUIRED, -MOST_BP, MOST_BP);
                Integer most = fields.integer("mostBp", Need.REQUIRED, -MOST_BP, MOST_BP);
                yield tenor == null || least == null || most == null ? null : new RateRule.LprPlus(tenor, least, most);
            }
            case LPR_TIMES -> {
                LprTenor tenor = fields.constant("tenor", Need.REQUIRED, LprTenor.class);
                Percent most = fields.percent("mostPercent", Need.REQUIRED, MOST_TIMES);
                yield tenor == null || most == null ? null : new RateRule.LprTimes(tenor, most);
            }
            case STATED ->
                new RateRule.Stated(
                        fields.rate("leastRatePercent", Need.OPTIONAL), fields.rate("mostRatePercent", Need.OPTIONAL));
            case OBSERVED -> new RateRule.Observed(fields.objects("means", Need.REQUIRED, MOST, this::mean));
        };
        fields.nothingElse();
        return rule;
    }

    private RateRule.@Nullable Mean mean(Fields fields) {
        LocalDate on = fields.date("on", Need.REQUIRED);
        Rate rate = fields.rate("annualRatePercent", Need.REQUIRED);
        fields.nothingElse();
        return on == null || rate == null ? null : new RateRule.Mean(on, rate);
    }

    private @Nullable RiskShare riskShare(Fields fields) {
        When when = when(fields);
        List<Share> shares = fields.objects("shares", Need.REQUIRED, MOST, this::share);
        fields.nothingElse();
        return new RiskShare(when, shares);
    }

    private @Nullable Share share(Fields fields) {
        Share.Party party = fields.constant("party", Need.REQUIRED, Share.Party.class);
        Percent percent = percent(fields, "percent");
        Share.Bound bound = fields.constant("bound", Need.OPTIONAL, Share.Bound.class);
        fields.nothingElse();
        return party == null || percent == null
                ? null
                : new Share(party, percent, bound == null ? Share.Bound.EXACT : bound);
    }

    private When when(Fields outer) {
        Fields fields = outer.object("when", Need.OPTIONAL);
        if (fields == null) {
            return When.ALWAYS;
        }
        When when = new When(
                constants(fields, "qualifications", QualificationKind.class),
                constants(fields, "stages", Stage.class),
                constants(fields, "grades", GradeStep.class),
                constants(fields, "securities", Security.class),
                constants(fields, "purposes", Purpose.class),
                new HashSet<>(fields.texts("regions", Need.OPTIONAL, MOST, REGION)));
        fields.nothingElse();
        return when;
    }

    private @Nullable Subsidy subsidy(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Subsidy.Base base = fields.constant("base", Need.REQUIRED, Subsidy.Base.class);
        Percent percent = percent(fields, "percent");
        Money cap = fields.money("cap", Need.OPTIONAL, Money.ZERO);
        Subsidy.Per per = fields.constant("per", Need.OPTIONAL, Subsidy.Per.class);
        boolean once = fields.flag("once", false);
        String scheme = fields.text("scheme", Need.OPTIONAL, ID);
        fields.nothingElse();
        return base == null || percent == null ? null : new Subsidy(base, percent, cap, per, once, scheme);
    }

    private @Nullable Bonus bonus(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Share.Party party = fields.constant("party", Need.REQUIRED, Share.Party.class);
        Percent points = percent(fields, "points");
        boolean firstLoan = fields.flag("firstLoan", false);
        Set<Security> securities = constants(fields, "securities", Security.class);
        Percent atMost = percent(fields, "atMost");
        fields.nothingElse();
        return party == null || points == null || atMost == null
                ? null
                : new Bonus(party, points, firstLoan, securities, atMost);
    }

    private static @Nullable Pool pool(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Money balance = fields.money("balance", Need.OPTIONAL, Money.ZERO);
        Integer leverage = fields.integer("leverage", Need.OPTIONAL, 1, MOST);
        Percent stopLoss = fields.percent("stopLossPercent", Need.OPTIONAL, Percent.HUNDRED);
        fields.nothingElse();
        return new Pool(balance, leverage, stopLoss);
    }

    private static @Nullable Percent percent(Fields fields, String name) {
        return fields.percent(name, Need.REQUIRED, Percent.HUNDRED);
    }

    private static @Nullable Names names(Fields outer, String name, Need need) {
        Fields fields = outer.object(name, need);
        return fields == null ? null : words(fields);
    }

    private static @Nullable Names words(Fields fields) {
        String zh = fields.words("zh", Need.REQUIRED, LONGEST);
        String en = fields.words("en", Need.REQUIRED, LONGEST);
        fields.nothingElse();
        return zh == null || en == null ? null : new Names(zh, en);
    }

    private <E extends Enum<E>> Set<E> constants(Fields fields, String name, Class<E> type) {
        return new HashSet<>(Constants.read(fields, name, type, MOST, errors));
    }
}

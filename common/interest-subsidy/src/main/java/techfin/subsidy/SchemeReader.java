package techfin.subsidy;

import static techfin.subsidy.tree.Fields.Need.OPTIONAL;
import static techfin.subsidy.tree.Fields.Need.REQUIRED;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.money.DayCount;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Reading;

/**
 * Reads a scheme version from a tree. Name, source and validity may be left out of rules that are only tried: the name is
 * then the code, the source is empty and the version holds from the first day there is.
 */
final class SchemeReader {
    static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    static final Pattern PARTY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private static final Percent LARGEST_PERCENT = Percent.parse("1000");
    private static final int MOST = 50;

    private SchemeReader() {}

    static Reading<SchemeVersion> read(@Nullable Object tree, String pointer) {
        return Fields.reading(errors -> {
            Fields fields = Fields.of(tree, pointer, errors);
            return fields == null ? null : read(fields, errors);
        });
    }

    static @Nullable SchemeVersion read(Fields scheme, List<FieldError> errors) {
        int before = errors.size();
        String code = scheme.text("code", REQUIRED, CODE);
        String version = scheme.text("version", REQUIRED, VERSION);
        SchemeVersion.Name name = name(scheme, code);
        String source = scheme.wordsOrNothing("source", 2_000);
        LocalDate validFrom = scheme.date("validFrom", OPTIONAL);
        LocalDate validUntil = scheme.date("validUntil", OPTIONAL);
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            scheme.error("validUntil", "ENDS_BEFORE_START");
        }
        Fields baseFields = scheme.object("base", REQUIRED);
        Base base = baseFields == null ? null : BaseReader.read(baseFields);
        DayCount dayCount = scheme.constant("dayCount", REQUIRED, DayCount.class);
        Period termLimit = scheme.period("termLimit", OPTIONAL);
        boolean limitToInterestPaid = scheme.flag("limitToInterestPaid", false);
        boolean applyPledgedShare = scheme.flag("applyPledgedShare", false);
        boolean applyFiledShare = scheme.flag("applyFiledShare", false);
        boolean countExtension = scheme.flag("countExtension", false);
        List<Condition> conditions = scheme.objects("conditions", OPTIONAL, MOST, ConditionReader::read);
        List<Grant> grants = grants(scheme);
        Fields budgetFields = scheme.object("budget", OPTIONAL);
        Budget budget = budgetFields == null ? null : budget(budgetFields);
        scheme.nothingElse();
        if (errors.size() > before
                || code == null
                || version == null
                || name == null
                || base == null
                || dayCount == null) {
            return null;
        }
        return new SchemeVersion(
                code,
                version,
                name,
                Objects.requireNonNullElse(source, ""),
                Objects.requireNonNullElse(validFrom, Fields.FIRST_DAY),
                validUntil,
                base,
                dayCount,
                termLimit,
                limitToInterestPaid,
                applyPledgedShare,
                applyFiledShare,
                countExtension,
                conditions,
                grants,
                budget);
    }

    private static SchemeVersion.@Nullable Name name(Fields scheme, @Nullable String code) {
        Fields fields = scheme.object("name", OPTIONAL);
        if (fields == null) {
            return code == null ? null : new SchemeVersion.Name(code, code);
        }
        String zh = fields.words("zh", REQUIRED, 200);
        String en = fields.words("en", REQUIRED, 200);
        fields.nothingElse();
        return zh == null || en == null ? null : new SchemeVersion.Name(zh, en);
    }

    private static List<Grant> grants(Fields scheme) {
        Set<String> earlier = new HashSet<>();
        return scheme.objects("grants", REQUIRED, MOST, fields -> {
            Grant grant = grant(fields, earlier);
            // A party counts as named even if its grant is wrong, so that one fault does not look like two.
            if (!earlier.add(String.valueOf(fields.raw("party", OPTIONAL))) && grant != null) {
                fields.error("party", "DUPLICATE_PARTY");
            }
            return grant;
        });
    }

    private static @Nullable Grant grant(Fields fields, Set<String> earlier) {
        String party = fields.text("party", REQUIRED, PARTY);
        String ofParty = fields.text("ofParty", OPTIONAL, PARTY);
        if (ofParty != null && !earlier.contains(ofParty)) {
            fields.error("ofParty", "NO_EARLIER_PARTY");
        }
        Percent percent = fields.percent("percent", REQUIRED, LARGEST_PERCENT);
        Money capPerLoan = fields.money("capPerLoan", OPTIONAL, Money.ZERO);
        Fields capFields = fields.object("capPerEnterprise", OPTIONAL);
        Grant.EnterpriseCap cap = capFields == null ? null : enterpriseCap(capFields);
        fields.nothingElse();
        return party == null || percent == null ? null : new Grant(party, ofParty, percent, capPerLoan, cap);
    }

    private static Grant.@Nullable EnterpriseCap enterpriseCap(Fields fields) {
        Money amount = fields.money("amount", REQUIRED, Money.ZERO);
        Grant.Per per = fields.constant("per", REQUIRED, Grant.Per.class);
        fields.nothingElse();
        return amount == null || per == null ? null : new Grant.EnterpriseCap(amount, per);
    }

    private static @Nullable Budget budget(Fields fields) {
        Money amount = fields.money("amount", REQUIRED, Money.ZERO);
        Budget.WhenShort whenShort = fields.constant("whenShort", REQUIRED, Budget.WhenShort.class);
        fields.nothingElse();
        return amount == null || whenShort == null ? null : new Budget(amount, whenShort);
    }
}

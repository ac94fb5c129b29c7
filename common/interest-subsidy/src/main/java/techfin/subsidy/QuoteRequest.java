package techfin.subsidy;

import static techfin.subsidy.tree.Fields.Need.OPTIONAL;
import static techfin.subsidy.tree.Fields.Need.REQUIRED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Reading;

/**
 * What a caller asks to be quoted. Exactly one of scheme and rules is set.
 *
 * @param scheme a scheme of the book, picked by day
 * @param rules rules given with the question
 * @param grantYear the year whose cap counts, null for the year of settlement
 */
public record QuoteRequest(
        @Nullable SchemeChoice scheme,
        @Nullable SchemeVersion rules,
        LoanFacts loan,
        List<PreviousGrant> previousGrants,
        @Nullable Integer grantYear) {
    private static final int MOST_GRANTS = 1_000;

    public QuoteRequest {
        previousGrants = List.copyOf(previousGrants);
        if ((scheme == null) == (rules == null)) {
            throw new IllegalArgumentException("either a scheme or rules, one of the two");
        }
    }

    /** The version of a scheme that is valid on a day. */
    public record SchemeChoice(String code, LocalDate on) {}

    /** Reads the body of a quote; every wrong field is reported. */
    public static Reading<QuoteRequest> fromTree(@Nullable Object tree) {
        return Fields.reading(errors -> {
            Fields fields = Fields.of(tree, "", errors);
            return fields == null ? null : read(fields, errors);
        });
    }

    private static @Nullable QuoteRequest read(Fields body, List<FieldError> errors) {
        Fields schemeFields = body.object("scheme", OPTIONAL);
        SchemeChoice scheme = schemeFields == null ? null : choice(schemeFields);
        Fields rulesFields = body.object("rules", OPTIONAL);
        SchemeVersion rules = rulesFields == null ? null : SchemeReader.read(rulesFields, errors);
        if (body.has("scheme") == body.has("rules")) {
            body.error("scheme", body.has("scheme") ? "ONE_OF_TWO" : "REQUIRED", "other", "rules");
        }
        Fields loanFields = body.object("loan", REQUIRED);
        LoanFacts loan = loanFields == null ? null : LoanReader.read(loanFields, "/loan", errors);
        List<PreviousGrant> previous = previousGrants(body);
        Integer grantYear = grantYear(body);
        body.nothingElse();
        return loan == null || !errors.isEmpty() ? null : new QuoteRequest(scheme, rules, loan, previous, grantYear);
    }

    static @Nullable Integer grantYear(Fields fields) {
        return fields.integer("grantYear", OPTIONAL, Fields.FIRST_DAY.getYear(), Fields.LAST_DAY.getYear());
    }

    static List<PreviousGrant> previousGrants(Fields fields) {
        return fields.objects("previousGrants", OPTIONAL, MOST_GRANTS, QuoteRequest::previousGrant);
    }

    private static @Nullable SchemeChoice choice(Fields fields) {
        String code = fields.text("code", REQUIRED, SchemeReader.CODE);
        LocalDate on = fields.date("on", REQUIRED);
        fields.nothingElse();
        return code == null || on == null ? null : new SchemeChoice(code, on);
    }

    private static @Nullable PreviousGrant previousGrant(Fields fields) {
        String schemeCode = fields.text("schemeCode", REQUIRED, SchemeReader.CODE);
        Integer year = fields.integer("year", REQUIRED, Fields.FIRST_DAY.getYear(), Fields.LAST_DAY.getYear());
        String party = fields.text("party", REQUIRED, SchemeReader.PARTY);
        Money amount = fields.money("amount", REQUIRED, Money.ZERO);
        fields.nothingElse();
        return schemeCode == null || year == null || party == null || amount == null
                ? null
                : new PreviousGrant(schemeCode, year, party, amount);
    }
}

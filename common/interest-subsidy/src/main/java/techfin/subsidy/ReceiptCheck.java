package techfin.subsidy;

import static techfin.subsidy.tree.Fields.Need.REQUIRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.money.LprPublication;
import techfin.money.LprTable;
import techfin.money.Rate;
import techfin.subsidy.tree.Difference;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Reading;

/** Does the sum of a receipt again, from the receipt alone, and compares every figure and every step. */
public final class ReceiptCheck {
    private ReceiptCheck() {}

    /** What came of the check. */
    public sealed interface Verdict {
        /** Every step and every figure is the same. */
        record Equal(Receipt recomputed) implements Verdict {}

        /** The first difference, in the order of reading. */
        record Different(Difference first) implements Verdict {}

        /** It is no receipt: what was wrong with it. */
        record NoReceipt(List<FieldError> errors) implements Verdict {
            public NoReceipt {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * Checks a receipt, or anything that carries one in {@code receipt}: a whole quote (its figures are checked too), or
     * just the receipt beside its {@code receiptDigest}.
     *
     * @param known prime rates known to whoever checks; a publication in the receipt must not contradict them
     */
    public static Verdict check(@Nullable Object tree, LprTable known) {
        if (tree instanceof Map<?, ?> whole && whole.get("receipt") instanceof Map<?, ?> receipt) {
            return check(receipt, whole, known);
        }
        return check(tree, Map.of(), known);
    }

    private static Verdict check(@Nullable Object receipt, Map<?, ?> envelope, LprTable known) {
        Reading<Inputs> reading = Fields.reading(errors -> {
            Fields fields = Fields.of(receipt, "", errors);
            return fields == null ? null : Inputs.read(fields, errors);
        });
        return switch (reading) {
            case Reading.Bad<Inputs> bad -> new Verdict.NoReceipt(bad.errors());
            case Reading.Good<Inputs> good -> compare(good.value(), receipt, envelope, known);
        };
    }

    private static Verdict compare(Inputs inputs, @Nullable Object receipt, Map<?, ?> envelope, LprTable known) {
        Optional<Difference> rates = inputs.contradiction(known);
        if (rates.isPresent()) {
            return new Verdict.Different(rates.get());
        }
        QuoteOutcome outcome =
                Subsidies.quote(inputs.rules, inputs.loan, inputs.previousGrants, inputs.grantYear, inputs.lpr);
        return switch (outcome) {
            case NoRateInForce none ->
                new Verdict.Different(new Difference("/lpr/publications", "no rate of " + none.wanted(), "needed"));
            case Quote quote ->
                Difference.first(receipt, quote.receipt().toTree(), "")
                        .or(() -> envelope(quote, envelope))
                        .<Verdict>map(Verdict.Different::new)
                        .orElseGet(() -> new Verdict.Equal(quote.receipt()));
        };
    }

    /** The figures beside the receipt, as far as there are any. */
    private static Optional<Difference> envelope(Quote quote, Map<?, ?> envelope) {
        Map<String, @Nullable Object> answer = quote.toTree(languageOf(quote, envelope));
        for (Map.Entry<String, @Nullable Object> field : answer.entrySet()) {
            boolean checked = !field.getKey().equals("receipt") && envelope.containsKey(field.getKey());
            Optional<Difference> difference = checked
                    ? Difference.first(envelope.get(field.getKey()), field.getValue(), "/" + field.getKey())
                    : Optional.empty();
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Locale languageOf(Quote quote, Map<?, ?> envelope) {
        Object refusals = quote.toTree(Locale.ENGLISH).get("refusals");
        return Difference.first(envelope.get("refusals"), refusals, "").isEmpty() ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** What a receipt says it was made of. */
    private record Inputs(
            SchemeVersion rules,
            LoanFacts loan,
            List<PreviousGrant> previousGrants,
            @Nullable Integer grantYear,
            LprTable lpr) {

        static @Nullable Inputs read(Fields receipt, List<FieldError> errors) {
            Fields rulesFields = receipt.object("rules", REQUIRED);
            SchemeVersion rules = rulesFields == null ? null : SchemeReader.read(rulesFields, errors);
            Fields loanFields = receipt.object("loan", REQUIRED);
            LoanFacts loan = loanFields == null ? null : LoanReader.read(loanFields, "/loan", errors);
            List<PreviousGrant> previous = QuoteRequest.previousGrants(receipt);
            Integer grantYear = QuoteRequest.grantYear(receipt);
            Fields lprFields = receipt.object("lpr", REQUIRED);
            LprTable lpr = lprFields == null ? null : lpr(lprFields);
            return rules == null || loan == null || lpr == null
                    ? null
                    : new Inputs(rules, loan, previous, grantYear, lpr);
        }

        private static @Nullable LprTable lpr(Fields fields) {
            LocalDate knownUntil = fields.date("knownUntil", REQUIRED);
            List<LprPublication> publications =
                    fields.objects("publications", Fields.Need.OPTIONAL, 1_000, Inputs::publication);
            if (knownUntil == null) {
                return null;
            }
            List<LocalDate> days = new ArrayList<>();
            for (LprPublication publication : publications) {
                LocalDate day = publication.publishedOn();
                if (day.isAfter(knownUntil) || days.contains(day)) {
                    fields.error("publications", "UNKNOWN_VALUE", "allowed", "one for each day until " + knownUntil);
                    return null;
                }
                days.add(day);
            }
            return LprTable.of(publications, knownUntil);
        }

        private static @Nullable LprPublication publication(Fields fields) {
            LocalDate publishedOn = fields.date("publishedOn", REQUIRED);
            Rate oneYear = fields.rate("oneYearPercent", REQUIRED);
            Rate overFiveYears = fields.rate("overFiveYearsPercent", REQUIRED);
            fields.nothingElse();
            return publishedOn == null || oneYear == null || overFiveYears == null
                    ? null
                    : new LprPublication(publishedOn, oneYear, overFiveYears);
        }

        /** A publication that the checker's own table knows otherwise. */
        Optional<Difference> contradiction(LprTable known) {
            for (LprPublication publication : lpr.publications()) {
                LocalDate day = publication.publishedOn();
                boolean covered = !day.isBefore(known.firstPublishedOn()) && !day.isAfter(known.lastPublishedOn());
                if (covered && !known.publications().contains(publication)) {
                    return Optional.of(new Difference(
                            "/lpr/publications", publication.toString(), "not in the table of publications"));
                }
            }
            return Optional.empty();
        }
    }
}

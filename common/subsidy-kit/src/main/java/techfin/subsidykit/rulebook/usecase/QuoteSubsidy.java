package techfin.subsidykit.rulebook.usecase;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTable;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.NoRateInForce;
import techfin.subsidy.Quote;
import techfin.subsidy.QuoteRequest;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Schemes;
import techfin.subsidy.Subsidies;
import techfin.subsidy.tree.Reading;

/** Quotes the subsidy of any loan by any scheme version; nothing is stored. */
@Singleton
public class QuoteSubsidy {
    private final RuleBook book;
    private final LprTable lpr;

    QuoteSubsidy(RuleBook book, LprTable lpr) {
        this.book = book;
        this.lpr = lpr;
    }

    /**
     * Answers a question in the contract's shape.
     *
     * @param body the question as a tree of maps, lists and values
     * @param locale language of the refusals' messages
     * @throws Problem 400 with every wrong field, or {@code UNKNOWN_SCHEME}; 422 {@code NO_RATE_IN_FORCE}
     */
    public Map<String, @Nullable Object> answer(Map<String, @Nullable Object> body, Locale locale) {
        QuoteRequest question = switch (QuoteRequest.fromTree(body)) {
            case Reading.Good<QuoteRequest> good -> good.value();
            case Reading.Bad<QuoteRequest> bad -> throw WrongFields.of(bad.errors());
        };
        try {
            return switch (Subsidies.quote(
                    scheme(question), question.loan(), question.previousGrants(), question.grantYear(), lpr)) {
                case Quote quote -> quote.toTree(locale);
                case NoRateInForce missing ->
                    throw Problem.of(422, NoRateInForce.CODE)
                            .with("wanted", missing.wanted())
                            .with("knownUntil", missing.knownUntil());
            };
        } catch (ArithmeticException tooLarge) {
            throw Problem.invalid().at("/loan", "FIGURES_TOO_LARGE");
        }
    }

    private SchemeVersion scheme(QuoteRequest question) {
        SchemeVersion rules = question.rules();
        if (rules != null) {
            return rules;
        }
        QuoteRequest.SchemeChoice choice = question.scheme();
        if (choice == null) {
            throw Problem.invalid().at("/scheme", "REQUIRED");
        }
        Schemes schemes = book.current();
        // As it was written: a later version that ends it leaves the receipt of the same question as it is.
        return schemes.inForce(choice.code(), choice.on())
                .flatMap(found -> schemes.version(found.code(), found.version()))
                .orElseThrow(() -> Problem.invalid()
                        .at(
                                knows(schemes, choice.code()) ? "/scheme/on" : "/scheme/code",
                                knows(schemes, choice.code()) ? "NO_VERSION_IN_FORCE" : "UNKNOWN_SCHEME"));
    }

    private static boolean knows(Schemes schemes, String code) {
        return schemes.all().stream().anyMatch(scheme -> scheme.code().equals(code));
    }
}

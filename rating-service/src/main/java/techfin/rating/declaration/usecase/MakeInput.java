package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.Reading;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.fact.Fact;
import techfin.rating.fact.YearFacts;
import techfin.rating.input.InputSource;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.scoring.PlainValue;
import techfin.rating.scoring.Value;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.json.Digests;
import techfin.servicekit.problem.Problem;

/** Makes the input by which an enterprise is rated out of a declaration. Runs inside the caller's transaction. */
@Singleton
class MakeInput {
    /** Debts over assets. */
    private static final String DEBT_RATIO = "F04";

    private final RatingInputs inputs;
    private final Digests digests;
    private final BusinessClock clock;

    MakeInput(RatingInputs inputs, Digests digests, BusinessClock clock) {
        this.inputs = inputs;
        this.digests = digests;
        this.clock = clock;
    }

    /** The input of a declaration that is being verified. */
    void ofVerified(String id, FoundDeclaration verified) {
        make(id, verified, InputSource.DECLARED);
    }

    /** The input of a verified declaration to which an official value came. */
    void ofOfficial(String id, FoundDeclaration verified) {
        make(id, verified, InputSource.OFFICIAL);
    }

    private void make(String id, FoundDeclaration found, InputSource source) {
        Declaration declaration = found.declaration();
        Enterprise enterprise = found.enterprise();
        YearFacts facts = found.reading().facts();
        Uscc uscc = declaration.uscc();
        RatingInput input = new RatingInput(
                id,
                uscc,
                declaration.year(),
                inputs.lastRevision(uscc, declaration.year()) + 1,
                isLatest(uscc, declaration.year()),
                enterprise.divisionCode(),
                enterprise.industryCode(),
                enterprise.foundedOn(),
                facts.number(Fact.REVENUE)
                        .map(yuan -> Money.ofYuan(yuan, RoundingMode.UNNECESSARY))
                        .orElse(null),
                facts.isYes(Fact.AUDITED),
                debtRatio(found.reading()).orElse(null),
                json(found.reading()),
                LocalDate.of(declaration.year(), Month.DECEMBER, 31),
                source,
                declaration.id(),
                clock.now());
        try {
            if (input.current()) {
                inputs.replaceCurrent(input);
            } else {
                inputs.addAll(List.of(input));
            }
        } catch (RatingInputs.ReplacedMeanwhile twin) {
            throw Problem.of(409, "CHANGED_MEANWHILE", twin);
        }
    }

    /** An older year that is corrected does not take the place of a later one. */
    private boolean isLatest(Uscc uscc, int year) {
        return inputs.current(uscc).filter(current -> current.dataYear() > year).isEmpty();
    }

    private static Optional<BigDecimal> debtRatio(Reading reading) {
        Reading.IndicatorValue ratio = reading.indicators().get(DEBT_RATIO);
        return ratio != null && ratio.value() instanceof Value.Figure figure
                ? Optional.of(figure.number())
                : Optional.empty();
    }

    private String json(Reading reading) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        reading.values().forEach((code, value) -> values.put(code, PlainValue.of(value)));
        return digests.canonical(values);
    }
}

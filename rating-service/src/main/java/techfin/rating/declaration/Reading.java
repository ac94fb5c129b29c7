package techfin.rating.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.fact.Consistency;
import techfin.rating.fact.Derivation;
import techfin.rating.fact.Derived;
import techfin.rating.fact.Fact;
import techfin.rating.fact.SpecialCase;
import techfin.rating.fact.YearFacts;
import techfin.rating.scoring.Indicator;
import techfin.rating.scoring.Scoring;
import techfin.rating.scoring.Value;

/**
 * What the statements of a declaration come to: facts as they count, values of all indicators with their origin, and
 * what contradicts itself.
 */
public final class Reading {
    private static final String AUDITED_PART = "audited_statements";

    private final Items items;
    private final Statements statements;
    private final YearFacts facts;
    private final Map<String, IndicatorValue> indicators = new LinkedHashMap<>();

    /**
     * A value of an indicator.
     *
     * @param from facts that it follows from, empty when it is stated as such
     * @param special why it was not simply divided out, null when it was
     */
    public record IndicatorValue(
            Value value,
            IndicatorOrigin origin,
            List<Fact> from,
            @Nullable SpecialCase special) {}

    /** @param qualification level of the highest qualification in force, see {@link QualificationLevel} */
    public Reading(Items items, Statements statements, String qualification) {
        this.items = items;
        this.statements = statements;
        facts = statements.facts();
        Map<String, Derived> derived = Derivation.of(facts);
        for (Indicator indicator : items.scorer().system().indicators()) {
            String code = indicator.code();
            Derived follows = derived.get(code);
            if (follows != null) {
                indicators.put(
                        code,
                        new IndicatorValue(
                                follows.value(), IndicatorOrigin.DERIVED, follows.from(), follows.special()));
            } else {
                indicators.put(code, stated(indicator, qualification));
            }
        }
    }

    private IndicatorValue stated(Indicator indicator, String qualification) {
        String code = indicator.code();
        boolean official = statements.official().containsKey(code);
        Value value = statements.effective(code).map(Entry::value).orElse(Value.MISSING);
        if (!official && code.equals(Items.QUALIFICATION)) {
            boolean known = indicator.scoring() instanceof Scoring.Levels levels
                    && levels.scores().containsKey(qualification);
            Value level = known ? new Value.Level(qualification) : Value.MISSING;
            return new IndicatorValue(level, IndicatorOrigin.OFFICIAL, List.of(), null);
        }
        return new IndicatorValue(
                value, official ? IndicatorOrigin.OFFICIAL : IndicatorOrigin.DECLARED, List.of(), null);
    }

    public Items items() {
        return items;
    }

    public YearFacts facts() {
        return facts;
    }

    /** Every indicator of the system, in its order. */
    public Map<String, IndicatorValue> indicators() {
        return indicators;
    }

    /** The values by which the enterprise is rated, by code of the indicator. */
    public Map<String, Value> values() {
        Map<String, Value> values = new LinkedHashMap<>();
        indicators.forEach((code, indicator) -> values.put(code, indicator.value()));
        return values;
    }

    /** How an item stands. */
    public enum ItemStatus {
        MISSING,
        STATED,
        NOT_APPLICABLE,
        /** An official source or register states it. */
        OFFICIAL
    }

    /** How an item stands; the one that is known from a register counts as official once that says something. */
    public ItemStatus status(Item item) {
        if (statements.official().containsKey(item.code())) {
            return ItemStatus.OFFICIAL;
        }
        if (item instanceof Item.OfIndicator of && of.fromRegister()) {
            IndicatorValue known = indicators.get(item.code());
            return known == null || known.value() instanceof Value.Missing ? ItemStatus.MISSING : ItemStatus.OFFICIAL;
        }
        Entry entry = statements.declared().get(item.code());
        if (entry == null) {
            return ItemStatus.MISSING;
        }
        return entry.value() instanceof Value.NotApplicable ? ItemStatus.NOT_APPLICABLE : ItemStatus.STATED;
    }

    /** Codes of required items of which nothing is known: they lower the coverage of the rating. */
    public List<String> missing() {
        return items.all().stream()
                .filter(item -> item.isRequired() && status(item) == ItemStatus.MISSING)
                .map(Item::code)
                .toList();
    }

    /**
     * Everything that contradicts itself or does not fit the indicator system.
     *
     * @param foundedOn null when not known
     */
    public List<Finding> contradictions(int year, @Nullable LocalDate foundedOn) {
        List<Finding> found = new ArrayList<>(Consistency.findings(facts, year, foundedOn, Items.ENTRIES));
        checkAudited(found);
        items.scorer().check(values(), Items.ENTRIES, found);
        return List.copyOf(found);
    }

    /** Accounts that were not audited are no audited statements in a checklist either. */
    private void checkAudited(List<Finding> found) {
        boolean notAudited = facts.number(Fact.AUDITED)
                .filter(answer -> answer.signum() == 0)
                .isPresent();
        indicators.forEach((code, indicator) -> {
            if (notAudited
                    && indicator.value() instanceof Value.Parts parts
                    && parts.byInput().get(AUDITED_PART) instanceof Value.Figure share
                    && share.number().signum() > 0) {
                found.add(Finding.of(Items.pointer(code), "AUDIT_CONTRADICTED"));
            }
        });
    }
}

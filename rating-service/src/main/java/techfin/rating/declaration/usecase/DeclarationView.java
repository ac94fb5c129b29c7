package techfin.rating.declaration.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationCourse;
import techfin.rating.declaration.DeclarationStatus;
import techfin.rating.declaration.DeclarationStep;
import techfin.rating.declaration.IndicatorOrigin;
import techfin.rating.declaration.Item;
import techfin.rating.declaration.Reading;
import techfin.rating.fact.Fact;
import techfin.rating.fact.SpecialCase;
import techfin.rating.scoring.PlainValue;

/**
 * A declaration with its task list.
 *
 * @param divisionCode county or zone in which the enterprise is seated today
 * @param revision 1 for the first of a year; a correction of a verified one is the next
 * @param corrects id of the verified declaration that this one corrects
 * @param nextSteps what can happen to it now, by whoever may
 * @param markedFields pointers of the entries that may be corrected, empty for all
 * @param returnReason why a reviewer sent it back the last time
 * @param reviewer who took it up the last time, for the offices
 * @param submittedAt the last time, null before
 * @param inputId the rating input that it made
 * @param missing codes of required items of which nothing is known; each lowers the coverage of the rating
 * @param contradictions what must be put right before it can be submitted or verified
 * @param indicators what its statements come to, by the indicator system in force
 */
public record DeclarationView(
        String id,
        long version,
        String uscc,
        String enterpriseName,
        String divisionCode,
        int year,
        int revision,
        @Nullable String corrects,
        DeclarationStatus status,
        List<DeclarationStep> nextSteps,
        List<String> markedFields,
        @Nullable String returnReason,
        @Nullable String reviewer,
        LocalDate openedOn,
        @Nullable Instant submittedAt,
        @Nullable Instant verifiedAt,
        @Nullable String inputId,
        Counts counts,
        List<String> missing,
        List<Contradiction> contradictions,
        List<ItemView> items,
        List<IndicatorView> indicators) {
    /** How many items there are, and how they stand. */
    public record Counts(
            int items, int required, int stated, int notApplicable, int official, int missing, int missingRequired) {}

    /** Something that cannot be true together with the rest. */
    public record Contradiction(String pointer, String code, String message) {}

    /**
     * What an indicator comes to.
     *
     * @param value as in a trial assessment: null missing, {@code "NA"} not applicable
     * @param from codes of the facts that it follows from, empty when it is stated as such
     * @param special why it was not simply divided out
     */
    public record IndicatorView(
            String code,
            ItemView.Text name,
            @Nullable Object value,
            IndicatorOrigin origin,
            List<String> from,
            @Nullable SpecialCase special,
            ItemView.@Nullable Text specialName) {}

    /** Words for a finding, in the language of the reader. */
    @FunctionalInterface
    public interface Words {
        String of(Finding finding);
    }

    /**
     * The view of a declaration.
     *
     * @param named whether the reader may know which persons of the offices worked on it
     */
    public static DeclarationView of(FoundDeclaration found, boolean named, Words words) {
        Declaration declaration = found.declaration();
        Reading reading = found.reading();
        return new DeclarationView(
                declaration.id(),
                declaration.version(),
                declaration.uscc().value(),
                found.enterprise().name(),
                found.enterprise().divisionCode(),
                declaration.year(),
                declaration.revision(),
                declaration.corrects(),
                declaration.status(),
                DeclarationCourse.nextSteps(declaration.status(), declaration.past()),
                declaration.markedFields(),
                declaration.returnReason(),
                named ? declaration.reviewer() : null,
                declaration.openedOn(),
                declaration.submittedAt(),
                declaration.verifiedAt(),
                declaration.inputId(),
                counts(reading),
                reading.missing(),
                reading.contradictions(declaration.year(), found.enterprise().foundedOn()).stream()
                        .map(finding -> new Contradiction(finding.pointer(), finding.code(), words.of(finding)))
                        .toList(),
                reading.items().all().stream()
                        .map(item -> ItemView.of(found, item, named))
                        .toList(),
                indicators(reading));
    }

    private static Counts counts(Reading reading) {
        List<Item> items = reading.items().all();
        return new Counts(
                items.size(),
                (int) items.stream().filter(Item::isRequired).count(),
                count(reading, Reading.ItemStatus.STATED),
                count(reading, Reading.ItemStatus.NOT_APPLICABLE),
                count(reading, Reading.ItemStatus.OFFICIAL),
                count(reading, Reading.ItemStatus.MISSING),
                reading.missing().size());
    }

    private static int count(Reading reading, Reading.ItemStatus status) {
        return (int) reading.items().all().stream()
                .filter(item -> reading.status(item) == status)
                .count();
    }

    private static List<IndicatorView> indicators(Reading reading) {
        Map<String, Reading.IndicatorValue> values = reading.indicators();
        return reading.items().scorer().system().indicators().stream()
                .map(indicator -> {
                    Reading.IndicatorValue value = values.get(indicator.code());
                    return indicator(indicator.code(), ItemView.Text.of(indicator.name()), value);
                })
                .toList();
    }

    private static IndicatorView indicator(String code, ItemView.Text name, Reading.@Nullable IndicatorValue known) {
        if (known == null) {
            throw new IllegalStateException("no value for " + code);
        }
        SpecialCase special = known.special();
        return new IndicatorView(
                code,
                name,
                PlainValue.of(known.value()),
                known.origin(),
                known.from().stream().map(Fact::name).toList(),
                special,
                special == null ? null : ItemView.Text.of(special.words()));
    }
}

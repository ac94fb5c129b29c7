package techfin.rating.declaration.usecase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.MarkedFields;
import techfin.rating.declaration.DataSource;
import techfin.rating.declaration.Entry;
import techfin.rating.declaration.Item;
import techfin.rating.declaration.Items;
import techfin.rating.declaration.OfficialValue;
import techfin.rating.declaration.Reading;
import techfin.rating.fact.FactReader;
import techfin.rating.scoring.Name;
import techfin.rating.scoring.Scoring;
import techfin.rating.scoring.Value;

/**
 * An item of the task list.
 *
 * @param code under which it is stated in {@code entries}
 * @param group of facts, or dimension of an indicator
 * @param kind how its value is written
 * @param options levels of which one is stated, or inputs that are stated by name; empty otherwise
 * @param required whether the rating asks the enterprise for it; without it the coverage is lower
 * @param mayNotApply whether {@code "NA"} can be stated, with a reason
 * @param declarable whether the enterprise states it; otherwise an official register does
 * @param marked whether a reviewer sent it back
 * @param value as the enterprise declared it, null when it did not
 * @param reason why it does not apply
 * @param official what an official source states in its place, null for none
 * @param difference official less declared, where both are numbers
 */
public record ItemView(
        String code,
        Text name,
        String group,
        Text groupName,
        Text unit,
        Kind kind,
        List<String> options,
        boolean required,
        boolean mayNotApply,
        boolean declarable,
        boolean marked,
        Reading.ItemStatus status,
        @Nullable Object value,
        @Nullable String reason,
        @Nullable DataSource source,
        @Nullable String evidence,
        @Nullable OfficialView official,
        @Nullable String difference) {
    /** Words in both languages. */
    public record Text(String zh, String en) {
        static Text of(Name name) {
            return new Text(name.zh(), name.en());
        }
    }

    /** How a value is written. */
    public enum Kind {
        /** Text in yuan with two decimal places. */
        YUAN,
        /** Decimal text in 万元. */
        WAN,
        /** Decimal text, per cent. */
        PERCENT,
        /** Whole number. */
        COUNT,
        /** Whole number of 1 to 10. */
        GRADE,
        /** True or false. */
        YES_NO,
        /** One of the options. */
        LEVEL,
        /** Number or decimal text. */
        NUMBER,
        /** Object of numbers by option. */
        PARTS,
        /** Object of shares of 0 to 1 by option. */
        CHECKLIST,
        /** Object of whole numbers of incidents by option. */
        INCIDENTS
    }

    /**
     * A value from an official source.
     *
     * @param by who entered it, for the offices
     */
    public record OfficialView(
            @Nullable Object value,
            @Nullable String reason,
            DataSource source,
            @Nullable String evidence,
            @Nullable String by,
            Instant at) {}

    static ItemView of(FoundDeclaration found, Item item, boolean named) {
        Items items = found.items();
        Entry declared = found.statements().declared().get(item.code());
        OfficialValue official = found.statements().official().get(item.code());
        Heading heading = Heading.of(items, item);
        return new ItemView(
                item.code(),
                Text.of(item.title()),
                heading.group(),
                heading.groupName(),
                heading.unit(),
                heading.kind(),
                heading.options(),
                item.isRequired(),
                item.mayNotApply(),
                !(item instanceof Item.OfIndicator of && of.fromRegister()),
                isMarked(found, item),
                found.reading().status(item),
                declared == null ? null : items.plain(item, declared.value()),
                declared == null ? null : declared.reason(),
                declared == null ? null : declared.source(),
                declared == null ? null : declared.evidence(),
                official == null ? null : official(items, item, official, named),
                difference(declared, official));
    }

    private static boolean isMarked(FoundDeclaration found, Item item) {
        String pointer = Items.pointer(item.code());
        return found.declaration().markedFields().stream().anyMatch(mark -> MarkedFields.covers(mark, pointer));
    }

    private static OfficialView official(Items items, Item item, OfficialValue official, boolean named) {
        Entry entry = official.entry();
        return new OfficialView(
                items.plain(item, entry.value()),
                entry.reason(),
                entry.source(),
                entry.evidence(),
                named ? official.by() : null,
                official.at());
    }

    private static @Nullable String difference(@Nullable Entry declared, @Nullable OfficialValue official) {
        return declared != null
                        && official != null
                        && declared.value() instanceof Value.Figure own
                        && official.entry().value() instanceof Value.Figure other
                ? FactReader.figure(other.number().subtract(own.number()))
                        .number()
                        .toPlainString()
                : null;
    }

    /** What an item is, whatever is stated for it. */
    private record Heading(String group, Text groupName, Text unit, Kind kind, List<String> options) {
        static Heading of(Items items, Item item) {
            return switch (item) {
                case Item.OfFact of ->
                    new Heading(
                            of.fact().group().name(),
                            Text.of(of.fact().group().title()),
                            Text.of(of.fact().kind().unit()),
                            Kind.valueOf(of.fact().kind().name()),
                            List.of());
                case Item.OfIndicator of ->
                    new Heading(
                            of.indicator().dimension(),
                            dimension(items, of.indicator().dimension()),
                            new Text(of.indicator().unit(), of.indicator().unit()),
                            kind(of.indicator().scoring()),
                            options(of.indicator().scoring()));
            };
        }

        private static Text dimension(Items items, String code) {
            return items.scorer().system().dimensions().stream()
                    .filter(dimension -> dimension.code().equals(code))
                    .findFirst()
                    .map(dimension -> Text.of(dimension.name()))
                    .orElse(new Text(code, code));
        }

        private static Kind kind(Scoring scoring) {
            return switch (scoring) {
                case Scoring.Linear linear -> Kind.NUMBER;
                case Scoring.Steps steps -> Kind.NUMBER;
                case Scoring.Levels levels -> Kind.LEVEL;
                case Scoring.Checklist list -> Kind.CHECKLIST;
                case Scoring.BestOf best -> Kind.PARTS;
                case Scoring.Deductions list -> Kind.INCIDENTS;
            };
        }

        private static List<String> options(Scoring scoring) {
            return switch (scoring) {
                case Scoring.Linear linear -> List.of();
                case Scoring.Steps steps -> List.of();
                case Scoring.Levels levels -> List.copyOf(levels.scores().keySet());
                case Scoring.Checklist list -> List.copyOf(list.points().keySet());
                case Scoring.BestOf best ->
                    best.options().stream().map(Scoring.Option::input).toList();
                case Scoring.Deductions list -> List.copyOf(list.byIncident().keySet());
            };
        }
    }
}

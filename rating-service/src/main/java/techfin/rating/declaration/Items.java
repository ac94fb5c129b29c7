package techfin.rating.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.Stated;
import techfin.rating.fact.Derivation;
import techfin.rating.fact.Fact;
import techfin.rating.fact.FactReader;
import techfin.rating.scoring.Indicator;
import techfin.rating.scoring.PlainValue;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.Value;

/** Everything that a declaration can state under an indicator system: facts, and the indicators that follow from none. */
public final class Items {
    /** Where entries stand in a declaration; pointer. */
    public static final String ENTRIES = "/entries";

    /** 科技企业资质: known from the library of qualifications. */
    public static final String QUALIFICATION = "E01";

    private static final int LONGEST_TEXT = 200;
    private static final String NOT_APPLICABLE = "NA";

    private final Scorer scorer;
    private final Map<String, Item> byCode = new LinkedHashMap<>();

    public Items(Scorer scorer) {
        this.scorer = scorer;
        for (Fact fact : Fact.values()) {
            byCode.put(fact.name(), new Item.OfFact(fact));
        }
        for (Indicator indicator : scorer.system().indicators()) {
            String code = indicator.code();
            if (!Derivation.derives(code)) {
                byCode.put(code, new Item.OfIndicator(indicator, code.equals(QUALIFICATION)));
            }
        }
    }

    public Scorer scorer() {
        return scorer;
    }

    /** All items in the order in which they are asked for. */
    public List<Item> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Item> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Pointer of an item's entry. */
    public static String pointer(String code) {
        return ENTRIES + "/" + code.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The entries that the enterprise typed; null for an item of which it takes back what it stated.
     *
     * @param found takes everything that cannot be
     */
    public Map<String, @Nullable Entry> readDeclared(Map<String, EntryDraft> typed, List<Finding> found) {
        return read(typed, false, found);
    }

    /** The same for values from official sources; these must name their source. */
    public Map<String, @Nullable Entry> readOfficial(Map<String, EntryDraft> typed, List<Finding> found) {
        return read(typed, true, found);
    }

    private Map<String, @Nullable Entry> read(Map<String, EntryDraft> typed, boolean official, List<Finding> found) {
        Map<String, @Nullable Entry> entries = new LinkedHashMap<>();
        typed.forEach((code, draft) -> {
            Item item = byCode.get(code);
            String at = pointer(code);
            if (item == null) {
                found.add(Finding.of(at, "UNKNOWN_ITEM"));
            } else if (!official && item instanceof Item.OfIndicator known && known.fromRegister()) {
                found.add(Finding.of(at, "FROM_OFFICIAL_REGISTER"));
            } else {
                entries.put(code, entry(item, draft, official, at, found));
            }
        });
        return entries;
    }

    private @Nullable Entry entry(Item item, EntryDraft draft, boolean official, String at, List<Finding> found) {
        boolean none = draft.value() == null;
        boolean notApplicable = NOT_APPLICABLE.equals(draft.value());
        String reason = Stated.text(at + "/reason", draft.reason(), LONGEST_TEXT, notApplicable, found);
        String evidence = Stated.text(at + "/evidence", draft.evidence(), LONGEST_TEXT, false, found);
        DataSource source = draft.source() == null ? DataSource.DECLARED : draft.source();
        if (official && !none && source == DataSource.DECLARED) {
            found.add(Finding.of(at + "/source", "OFFICIAL_SOURCE_REQUIRED"));
        }
        if (none) {
            return null;
        }
        Value value = notApplicable
                ? notApplicable(item, at, found)
                : value(item, Objects.requireNonNull(draft.value()), at + "/value", found);
        return value instanceof Value.Missing
                ? null
                : new Entry(value, notApplicable ? reason : null, source, evidence);
    }

    private static Value notApplicable(Item item, String at, List<Finding> found) {
        if (!item.mayNotApply()) {
            found.add(Finding.of(at + "/value", "ALWAYS_APPLIES"));
        }
        return Value.NOT_APPLICABLE;
    }

    private Value value(Item item, Object typed, String at, List<Finding> found) {
        return switch (item) {
            case Item.OfFact of -> FactReader.read(of.fact(), typed, at, found);
            case Item.OfIndicator of -> indicatorValue(of.code(), typed, at, found);
        };
    }

    /** Reads a value of an indicator as the scorer does, with pointers into the entry. */
    private Value indicatorValue(String code, Object typed, String at, List<Finding> found) {
        List<Finding> own = new ArrayList<>();
        Value value = scorer.read(Map.of(code, typed), "", own).getOrDefault(code, Value.MISSING);
        String before = "/" + code;
        own.forEach(finding -> found.add(
                new Finding(at + finding.pointer().substring(before.length()), finding.code(), finding.values())));
        return own.isEmpty() ? normal(value) : Value.MISSING;
    }

    private static Value normal(Value value) {
        return switch (value) {
            case Value.Figure figure -> FactReader.figure(figure.number());
            case Value.Parts parts -> {
                Map<String, Value> byInput = new LinkedHashMap<>();
                parts.byInput().forEach((input, part) -> byInput.put(input, normal(part)));
                yield new Value.Parts(byInput);
            }
            case Value.Level level -> level;
            case Value.Missing missing -> missing;
            case Value.NotApplicable none -> none;
        };
    }

    /** The value as it stands in JSON, in the form in which it is stated; {@code "NA"} for not applicable, null for missing. */
    public @Nullable Object plain(Item item, Value value) {
        if (item instanceof Item.OfFact of && value instanceof Value.Figure figure) {
            return FactReader.write(of.fact(), figure.number());
        }
        return PlainValue.of(value);
    }
}

package techfin.pledge.right;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of a right by their pointers, so that two statements of it can be compared. */
public final class RightFields {
    private RightFields() {}

    /** Pointers of the facts that differ; neither the order of the owners nor the width of characters makes a difference. */
    public static List<String> differing(RightRecord one, RightRecord other) {
        Map<String, @Nullable Object> here = of(one);
        Map<String, @Nullable Object> there = of(other);
        return here.keySet().stream()
                .filter(pointer -> !Objects.equals(here.get(pointer), there.get(pointer)))
                .toList();
    }

    private static Map<String, @Nullable Object> of(RightRecord record) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("/kind", record.kind());
        fields.put("/number", record.number());
        fields.put("/name", folded(record.name()));
        fields.put("/owners", record.owners().stream().map(RightFields::folded).collect(Collectors.toSet()));
        fields.put("/divisionCode", record.divisionCode());
        fields.put("/appliedOn", record.appliedOn());
        fields.put("/grantedOn", record.grantedOn());
        fields.put("/expiresOn", record.expiresOn());
        fields.put("/pledgedBefore", record.pledgedBefore());
        fields.put("/sameDayTwin", record.sameDayTwin());
        fields.put("/divisional", record.divisional());
        return fields;
    }

    private static Owner folded(Owner owner) {
        return new Owner(owner.uscc(), folded(owner.name()), owner.share());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }
}

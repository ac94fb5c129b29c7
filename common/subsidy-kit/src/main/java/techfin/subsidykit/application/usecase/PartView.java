package techfin.subsidykit.application.usecase;

import java.util.List;
import techfin.subsidy.Part;

/** The share of one party, in yuan. */
public record PartView(String party, String amount) {
    /** All shares, in their order. */
    public static List<PartView> all(List<Part> parts) {
        return parts.stream()
                .map(part -> new PartView(part.party(), part.amount().toString()))
                .toList();
    }
}

package techfin.rating.enterprise;

import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;

/**
 * What a list of enterprises is narrowed to; null means any.
 *
 * @param industry beginning of a class of GB/T 4754-2017, 2 to 4 digits
 * @param namePiece a piece of the present name or of a former one
 */
public record EnterpriseFilter(
        @Nullable String divisionCode,
        @Nullable String industry,
        @Nullable FoldedName namePiece,
        @Nullable SizeClass sizeClass) {
    /** Narrows nothing. */
    public static final EnterpriseFilter ANY = new EnterpriseFilter(null, null, null, null);
}

package techfin.rating.veto;

import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/** What a list of vetoes is narrowed to; null leaves a field open. */
public record VetoFilter(
        @Nullable Uscc uscc, @Nullable VetoGround ground, Veto.@Nullable State state, Lifting.@Nullable State lifting) {
    /** Every veto of one enterprise. */
    public static VetoFilter of(Uscc uscc) {
        return new VetoFilter(uscc, null, null, null);
    }
}

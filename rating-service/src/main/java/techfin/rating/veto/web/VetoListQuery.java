package techfin.rating.veto.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import techfin.rating.veto.Lifting;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoFilter;
import techfin.rating.veto.VetoGround;

/** What a list of vetoes is narrowed to, as it stands in the address. */
@Introspected
record VetoListQuery(
        @QueryValue @Nullable VetoGround ground,

        @QueryValue @Parameter(description = "PROPOSED: waits for confirmation")
        Veto.@Nullable State state,

        @QueryValue @Parameter(description = "State of the last lifting; PROPOSED: waits for a decision")
        Lifting.@Nullable State lifting) {
    VetoFilter toFilter() {
        return new VetoFilter(null, ground, state, lifting);
    }
}

package techfin.rating.override;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;

/** Which grades people put beside those of the model. */
public interface Overrides {
    /** By enterprise the override that counts on a day. Others are left out. */
    Map<Uscc, GradeOverride> inForce(Collection<Uscc> enterprises, LocalDate on);

    /** The override of one enterprise that counts on a day. */
    default Optional<GradeOverride> inForce(Uscc uscc, LocalDate on) {
        return Optional.ofNullable(inForce(List.of(uscc), on).get(uscc));
    }
}

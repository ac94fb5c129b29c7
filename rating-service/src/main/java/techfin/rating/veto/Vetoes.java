package techfin.rating.veto;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;

/** Which enterprises are under a veto. */
public interface Vetoes {
    /** By enterprise the veto that counts on a day; of several the one of the earliest event. Others are left out. */
    Map<Uscc, Veto> inForce(Collection<Uscc> enterprises, LocalDate on);

    /** The veto of one enterprise that counts on a day; of several the one of the earliest event. */
    default Optional<Veto> inForce(Uscc uscc, LocalDate on) {
        return Optional.ofNullable(inForce(List.of(uscc), on).get(uscc));
    }
}

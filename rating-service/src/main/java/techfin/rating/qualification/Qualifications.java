package techfin.rating.qualification;

import java.time.LocalDate;
import java.util.List;
import techfin.lending.enterprise.Uscc;

/** What the library knows of an enterprise. */
public interface Qualifications {
    /** The qualifications that hold on a day, by kind and then by year, the latest first. */
    List<Qualification> inForce(Uscc uscc, LocalDate on);

    /** Every qualification, whatever became of it, by kind and then by year, the latest first. */
    List<Qualification> all(Uscc uscc);

    /** Every qualification of the enterprises in this range of codes, by code. */
    List<Qualification> between(Uscc first, Uscc last);
}

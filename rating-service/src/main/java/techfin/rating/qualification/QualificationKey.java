package techfin.rating.qualification;

import techfin.lending.enterprise.Uscc;

/**
 * What names a qualification: a year has at most one of a kind for an enterprise.
 *
 * @param year the year of the list
 */
public record QualificationKey(Uscc uscc, QualificationKind kind, int year) {
    public static QualificationKey of(Uscc uscc, QualificationFacts facts) {
        return new QualificationKey(uscc, facts.kind(), facts.year());
    }

    public static QualificationKey of(Qualification qualification) {
        return of(qualification.uscc(), qualification.facts());
    }
}

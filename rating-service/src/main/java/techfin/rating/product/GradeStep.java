package techfin.rating.product;

/** Steps of the proposed grade scale, the best first. Without a grade (NR) an enterprise has none of them. */
public enum GradeStep {
    AAA,
    AA,
    A,
    BBB,
    BB,
    B,
    C,
    D;

    public boolean isAtLeast(GradeStep other) {
        return compareTo(other) <= 0;
    }
}

package techfin.rating.product;

/** How far an enterprise has come. */
public enum Stage {
    EARLY,
    GROWTH,
    STABLE
}

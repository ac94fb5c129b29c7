package techfin.rating.product;

/** Kinds of rights that products take as a pledge. */
public enum RightKind {
    INVENTION,
    UTILITY_MODEL,
    DESIGN,
    TRADEMARK,
    COPYRIGHT
}

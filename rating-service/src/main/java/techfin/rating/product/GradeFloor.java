package techfin.rating.product;

/**
 * The least grade that a product wants.
 *
 * @param suggested our own or a bank's proposal: where the product is given by qualification it only advises
 */
public record GradeFloor(GradeStep grade, boolean suggested) {}

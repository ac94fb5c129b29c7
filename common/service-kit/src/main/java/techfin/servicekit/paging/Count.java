package techfin.servicekit.paging;

/**
 * How many there are under the same filters.
 *
 * @param count the number
 */
public record Count(long count) {}

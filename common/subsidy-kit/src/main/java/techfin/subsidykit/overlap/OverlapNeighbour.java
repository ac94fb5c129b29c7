package techfin.subsidykit.overlap;

/**
 * The service whose loans may bear the same interest; each service provides the other.
 *
 * @param path the word in its addresses, for example {@code ip-pledge}
 * @param environment the word in its settings: {@code PLEDGE} of {@code TECHFIN_PLEDGE_URL}
 * @param port its usual port on this machine
 */
public record OverlapNeighbour(String path, String environment, int port) {}

package techfin.rating.scoring;

/**
 * A dimension (一级指标) of a system.
 *
 * @param code for example {@code I}
 */
public record Dimension(String code, Name name) {}

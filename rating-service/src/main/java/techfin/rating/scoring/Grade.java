package techfin.rating.scoring;

import java.math.BigDecimal;

/**
 * A grade that a total reaches.
 *
 * @param name for example {@code BBB}
 * @param from least total, rounded to two places, that earns it
 */
public record Grade(String name, BigDecimal from) {}

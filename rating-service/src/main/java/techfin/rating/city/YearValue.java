package techfin.rating.city;

import java.math.BigDecimal;

/** A value of a year. */
public record YearValue(int year, BigDecimal value) {}

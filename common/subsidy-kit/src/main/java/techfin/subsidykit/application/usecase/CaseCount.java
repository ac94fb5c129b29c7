package techfin.subsidykit.application.usecase;

import org.jspecify.annotations.Nullable;

/**
 * How many applications there are under the same filters, and what they give together.
 *
 * @param count the number
 * @param total yuan; null when it was not asked for, or when there are more than {@value FindApplications#MOST_SUMMED}
 */
public record CaseCount(long count, @Nullable String total) {}

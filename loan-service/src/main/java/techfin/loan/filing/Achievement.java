package techfin.loan.filing;

import org.jspecify.annotations.Nullable;

/** The research achievement (科技成果) that the loan brings to use. */
public record Achievement(String name, @Nullable String registrationNumber) {}

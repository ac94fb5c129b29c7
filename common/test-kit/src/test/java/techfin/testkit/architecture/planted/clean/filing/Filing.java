package techfin.testkit.architecture.planted.clean.filing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A core record. */
public record Filing(String note, BigDecimal amount, LocalDate on) {}

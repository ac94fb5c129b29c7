package techfin.pledge.pledging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a pledge ended.
 *
 * @param on day of the deletion from the register (注销登记), or of the withdrawal
 * @param by user name
 * @param reason why, null where the debt was simply paid
 */
public record PledgeEnd(LocalDate on, String by, @Nullable String reason) {}

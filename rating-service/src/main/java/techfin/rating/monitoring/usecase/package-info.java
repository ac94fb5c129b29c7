/** What monitoring tells of two days, for the bureau and the auditor. */
@NullMarked
package techfin.rating.monitoring.usecase;

import org.jspecify.annotations.NullMarked;

/** Cohorts and counts of monitoring in the database. */
@NullMarked
package techfin.rating.monitoring.store;

import org.jspecify.annotations.NullMarked;

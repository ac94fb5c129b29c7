/** Appraisals in the database. */
@NullMarked
package techfin.pledge.appraisal.store;

import org.jspecify.annotations.NullMarked;

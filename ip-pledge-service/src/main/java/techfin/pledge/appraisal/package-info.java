/** What appraisers say that rights are worth, and how much of it a bank may lend. */
@NullMarked
package techfin.pledge.appraisal;

import org.jspecify.annotations.NullMarked;

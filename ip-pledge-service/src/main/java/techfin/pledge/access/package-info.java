/** Who may see which pledges and loans. */
@NullMarked
package techfin.pledge.access;

import org.jspecify.annotations.NullMarked;

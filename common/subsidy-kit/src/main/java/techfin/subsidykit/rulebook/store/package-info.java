/** The table of scheme versions that were written here. */
@NullMarked
package techfin.subsidykit.rulebook.store;

import org.jspecify.annotations.NullMarked;

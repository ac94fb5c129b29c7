/** Applications, hands, reviews and grants in the database. */
@NullMarked
package techfin.subsidykit.application.store;

import org.jspecify.annotations.NullMarked;

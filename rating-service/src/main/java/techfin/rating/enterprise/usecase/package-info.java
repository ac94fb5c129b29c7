/** What people do with the register: enter an enterprise, change it, look it up. */
@NullMarked
package techfin.rating.enterprise.usecase;

import org.jspecify.annotations.NullMarked;

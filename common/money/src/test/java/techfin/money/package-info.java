/** The rules of exact money, as examples and laws. */
@NullMarked
package techfin.money;

import org.jspecify.annotations.NullMarked;

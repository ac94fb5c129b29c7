/** Printed pages: the typeface, what it can draw, and HTML made into PDF. */
@NullMarked
package techfin.printkit;

import org.jspecify.annotations.NullMarked;

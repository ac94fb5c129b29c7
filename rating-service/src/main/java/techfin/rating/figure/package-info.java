/** Figures as people state them, and the exact comparison of their ratios. */
@NullMarked
package techfin.rating.figure;

import org.jspecify.annotations.NullMarked;

/** Wrong figures as answers to who stated them. */
@NullMarked
package techfin.rating.figure.usecase;

import org.jspecify.annotations.NullMarked;

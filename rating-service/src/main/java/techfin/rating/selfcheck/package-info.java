/** What the official rules for science and technology enterprises say of an enterprise's own figures. */
@NullMarked
package techfin.rating.selfcheck;

import org.jspecify.annotations.NullMarked;

/** Appeals of enterprises against the judgement in their rating, on the lawful clock, looked at by another reviewer. */
@NullMarked
package techfin.rating.appeal;

import org.jspecify.annotations.NullMarked;

/** The door to weights from judgements. */
@NullMarked
package techfin.rating.ahp.web;

import org.jspecify.annotations.NullMarked;

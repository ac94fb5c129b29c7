/** Tests of the whole: the four real services as processes, and what no module can see alone. */
@NullMarked
package techfin.system;

import org.jspecify.annotations.NullMarked;

/** Lists in pages with a cursor that belongs to its caller and its filters. */
@NullMarked
package techfin.servicekit.paging;

import org.jspecify.annotations.NullMarked;

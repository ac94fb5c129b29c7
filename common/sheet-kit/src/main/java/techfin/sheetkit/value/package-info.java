/** What a cell means: days, amounts and choices as people write them; what is ambiguous is refused with the reason. */
@NullMarked
package techfin.sheetkit.value;

import org.jspecify.annotations.NullMarked;

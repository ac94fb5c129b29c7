/** JSON as plain maps, lists, strings, whole numbers and booleans: strict reading, canonical writing. */
@NullMarked
package techfin.subsidy.tree;

import org.jspecify.annotations.NullMarked;

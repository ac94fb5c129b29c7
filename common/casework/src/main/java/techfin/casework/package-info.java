/** Pure core of a case: its course, whose hands it goes through, its lawful clock, its public notice. */
@NullMarked
package techfin.casework;

import org.jspecify.annotations.NullMarked;

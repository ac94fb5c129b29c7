/** The rule book: schemes that come with the program, versions that two persons released, and the rates they use. */
@NullMarked
package techfin.subsidykit.rulebook;

import org.jspecify.annotations.NullMarked;

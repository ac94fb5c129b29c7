/** Reading the rule book, quoting by it, and bringing new versions into it by two persons. */
@NullMarked
package techfin.subsidykit.rulebook.usecase;

import org.jspecify.annotations.NullMarked;

/** What the rounds of every demo city have in common: their applications, on their ways, listed or approved. */
@NullMarked
package techfin.subsidykit.demo;

import org.jspecify.annotations.NullMarked;

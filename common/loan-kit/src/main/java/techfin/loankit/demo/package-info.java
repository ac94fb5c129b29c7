/** What the demo cities of services with loans are made by. */
@NullMarked
package techfin.loankit.demo;

import org.jspecify.annotations.NullMarked;

/** What banks and offices do with a running loan, over whatever the service keeps of it. */
@NullMarked
package techfin.loankit.servicing.usecase;

import org.jspecify.annotations.NullMarked;

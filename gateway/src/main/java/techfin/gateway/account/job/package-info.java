/** What the gateway does by itself for accounts: reads which tokens ended elsewhere, clears old sessions away. */
@NullMarked
package techfin.gateway.account.job;

import org.jspecify.annotations.NullMarked;

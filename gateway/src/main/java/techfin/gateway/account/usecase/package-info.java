/** What people do with accounts: sign in, refresh, sign out; what administrators do; keys and hashes for that. */
@NullMarked
package techfin.gateway.account.usecase;

import org.jspecify.annotations.NullMarked;

/** Users, organisations, refresh tokens, password hashes and the signing key: all that the gateway keeps. */
@NullMarked
package techfin.gateway.account.store;

import org.jspecify.annotations.NullMarked;

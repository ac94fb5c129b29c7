/** Sign-in and the users over HTTP. */
@NullMarked
package techfin.gateway.account.web;

import org.jspecify.annotations.NullMarked;

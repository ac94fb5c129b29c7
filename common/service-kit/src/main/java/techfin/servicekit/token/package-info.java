/** Verifies access tokens and says which paths need one. */
@NullMarked
package techfin.servicekit.token;

import org.jspecify.annotations.NullMarked;

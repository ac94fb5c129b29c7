/** The life of an IP pledge loan after its filing, for the kit that works on it. */
@NullMarked
package techfin.pledge.servicing.usecase;

import org.jspecify.annotations.NullMarked;

/** The program that proves a receipt without any access to the platform. */
@NullMarked
package techfin.receipt;

import org.jspecify.annotations.NullMarked;

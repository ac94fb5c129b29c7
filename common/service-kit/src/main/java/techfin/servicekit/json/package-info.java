/** Strict reading of request bodies: every wrong field is found and named by its pointer. */
@NullMarked
package techfin.servicekit.json;

import org.jspecify.annotations.NullMarked;

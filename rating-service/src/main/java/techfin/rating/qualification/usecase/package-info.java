/** What people do with the library: record a qualification or a whole list, revoke one, look it up. */
@NullMarked
package techfin.rating.qualification.usecase;

import org.jspecify.annotations.NullMarked;

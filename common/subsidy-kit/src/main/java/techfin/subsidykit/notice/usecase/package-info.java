/** Publishing a notice, reading it, objecting, deciding objections. */
@NullMarked
package techfin.subsidykit.notice.usecase;

import org.jspecify.annotations.NullMarked;

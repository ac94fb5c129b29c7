/** The public notice (公示): what everybody may read, and objections (异议) against it. */
@NullMarked
package techfin.subsidykit.notice;

import org.jspecify.annotations.NullMarked;

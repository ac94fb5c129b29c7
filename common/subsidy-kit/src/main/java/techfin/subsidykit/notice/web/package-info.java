/** The HTTP door to notices and objections. */
@NullMarked
package techfin.subsidykit.notice.web;

import org.jspecify.annotations.NullMarked;

/** What holds for every request and answer at the door: plain paths, public paths, security headers. */
@NullMarked
package techfin.gateway.door.web;

import org.jspecify.annotations.NullMarked;

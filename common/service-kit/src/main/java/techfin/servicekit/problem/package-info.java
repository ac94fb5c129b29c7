/** What a caller is told when something goes wrong: RFC 9457 problems in Chinese and English. */
@NullMarked
package techfin.servicekit.problem;

import org.jspecify.annotations.NullMarked;

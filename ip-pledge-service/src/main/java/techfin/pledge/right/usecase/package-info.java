/** What people do with rights: state them, correct them, report what became of them, look them up. */
@NullMarked
package techfin.pledge.right.usecase;

import org.jspecify.annotations.NullMarked;

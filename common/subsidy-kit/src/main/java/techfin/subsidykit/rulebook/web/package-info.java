/** The HTTP door to schemes, reference rates, quotes and drafts of schemes. */
@NullMarked
package techfin.subsidykit.rulebook.web;

import org.jspecify.annotations.NullMarked;

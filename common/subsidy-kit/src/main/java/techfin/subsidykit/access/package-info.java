/** Who may see and do what with a subsidy: roles, offices and scopes. */
@NullMarked
package techfin.subsidykit.access;

import org.jspecify.annotations.NullMarked;

/** Who may sign in: users, the organisations they work for, their roles, and the rules for passwords and tokens. */
@NullMarked
package techfin.gateway.account;

import org.jspecify.annotations.NullMarked;

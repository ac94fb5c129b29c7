/** Subsidy rounds for services that have loans: rules, applications, lists, notices, approvals, payments. */
@NullMarked
package techfin.subsidykit;

import org.jspecify.annotations.NullMarked;

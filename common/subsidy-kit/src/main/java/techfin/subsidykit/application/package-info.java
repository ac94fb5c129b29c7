/** Subsidy applications: what is asked, where it stands, whose hands it went through. */
@NullMarked
package techfin.subsidykit.application;

import org.jspecify.annotations.NullMarked;

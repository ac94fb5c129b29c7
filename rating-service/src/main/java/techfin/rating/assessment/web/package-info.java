/** Assessments over HTTP. */
@NullMarked
package techfin.rating.assessment.web;

import org.jspecify.annotations.NullMarked;

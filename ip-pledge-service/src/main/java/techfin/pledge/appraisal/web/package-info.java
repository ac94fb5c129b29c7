/** Appraisals over HTTP. */
@NullMarked
package techfin.pledge.appraisal.web;

import org.jspecify.annotations.NullMarked;

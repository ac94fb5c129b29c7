/** The doors to products and to trials of what an applicant can have. */
@NullMarked
package techfin.rating.product.web;

import org.jspecify.annotations.NullMarked;

/** What stands on the printed forms of a subsidy round: application, review, public list, approval. */
@NullMarked
package techfin.subsidykit.form;

import org.jspecify.annotations.NullMarked;

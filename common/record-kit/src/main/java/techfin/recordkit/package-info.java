/** What every service that keeps records of enterprises needs: the places, and answers that name every broken rule. */
@NullMarked
package techfin.recordkit;

import org.jspecify.annotations.NullMarked;

/** How a table by county, bank and quarter is asked for, told and written as a workbook. */
@NullMarked
package techfin.loankit.statistics.web;

import org.jspecify.annotations.NullMarked;

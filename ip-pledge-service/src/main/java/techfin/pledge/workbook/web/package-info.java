/** The door for workbooks of rights and loans. */
@NullMarked
package techfin.pledge.workbook.web;

import org.jspecify.annotations.NullMarked;

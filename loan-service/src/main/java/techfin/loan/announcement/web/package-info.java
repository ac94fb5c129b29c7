/** Announcements over HTTP, as JSON, workbook and printable document. */
@NullMarked
package techfin.loan.announcement.web;

import org.jspecify.annotations.NullMarked;

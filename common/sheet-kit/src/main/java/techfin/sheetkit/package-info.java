/** Spreadsheets in and out: the words that readers, writers and their users share. */
@NullMarked
package techfin.sheetkit;

import org.jspecify.annotations.NullMarked;

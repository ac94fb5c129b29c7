/** Databases for tests: H2 always, a MySQL-family server when one is at hand. */
@NullMarked
package techfin.testkit.database;

import org.jspecify.annotations.NullMarked;

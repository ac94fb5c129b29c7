/** What the demo cities of all services have in common: the same draws on every machine, and the same enterprises. */
@NullMarked
package techfin.lending.demo;

import org.jspecify.annotations.NullMarked;

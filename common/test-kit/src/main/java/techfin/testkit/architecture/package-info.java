/** The rules of the house about who may use whom, checked on the compiled classes of each module. */
@NullMarked
package techfin.testkit.architecture;

import org.jspecify.annotations.NullMarked;

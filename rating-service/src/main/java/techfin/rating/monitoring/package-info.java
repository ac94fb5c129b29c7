/** Whether ratings still mean what they meant: how scores shifted, how grades moved, how often people overrule them. */
@NullMarked
package techfin.rating.monitoring;

import org.jspecify.annotations.NullMarked;

/** Sends what is routed on to the services, streaming both ways, and keeps a failing service from harming the rest. */
@NullMarked
package techfin.gateway.door.client;

import org.jspecify.annotations.NullMarked;

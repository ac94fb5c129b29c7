package techfin.gateway.door.client;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import jakarta.inject.Singleton;

/**
 * Lets the server take bodies as large as the largest route allows: each route bounds its own, see {@link CountedBody}.
 * What the gateway reads itself stays within a mebibyte, for no more is kept in memory.
 */
@Singleton
final class Bodies implements BeanCreatedEventListener<NettyHttpServerConfiguration> {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LARGEST = 1024 * MEBIBYTE;

    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        NettyHttpServerConfiguration server = event.getBean();
        server.setMaxRequestSize(LARGEST);
        server.setMaxRequestBufferSize(MEBIBYTE);
        return server;
    }
}

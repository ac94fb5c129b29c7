package techfin.gateway.portal.web;

import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import techfin.gateway.portal.PortalFile;

/** The files of the portal's jar. What was asked for once is kept: they are few, and nobody can ask for others. */
@Singleton
class PortalFiles {
    /** Where the portal lies in its jar. */
    static final String FOLDER = "classpath:portal/";

    private final ResourceResolver resources;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    PortalFiles(ResourceResolver resources) {
        this.resources = resources;
    }

    /** The content of a file. */
    Optional<byte[]> plain(PortalFile file) {
        return content(file.name());
    }

    /** The same as the build compressed it; none when that was no gain. */
    Optional<byte[]> compressed(PortalFile file) {
        return content(file.name() + ".gz");
    }

    private Optional<byte[]> content(String name) {
        byte[] known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<InputStream> found = resources.getResourceAsStream(FOLDER + name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = found.get()) {
            byte[] content = stream.readAllBytes();
            read.put(name, content);
            return Optional.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

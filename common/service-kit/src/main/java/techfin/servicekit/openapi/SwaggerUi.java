package techfin.servicekit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the Swagger UI on the class path, as its jar says it. */
final class SwaggerUi {
    static final String VERSION = version();

    private SwaggerUi() {}

    private static String version() {
        String name = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
        try (InputStream stream = SwaggerUi.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no Swagger UI on the class path");
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

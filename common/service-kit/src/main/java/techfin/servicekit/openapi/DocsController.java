package techfin.servicekit.openapi;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import techfin.servicekit.problem.Problem;

/** The service's OpenAPI file and its reading pages, from its own jar alone. */
@Hidden
@Controller("/api/${techfin.service.path}")
public class DocsController {
    private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/" + SwaggerUi.VERSION + "/";
    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "initializer.js", "text/javascript; charset=utf-8",
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "favicon-32x32.png", "image/png");
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final String service;
    private final OpenApiFile file;

    /** The pages of this service. */
    public DocsController(@Property(name = "techfin.service.path") String service, OpenApiFile file) {
        this.service = service;
        this.file = file;
    }

    /** The OpenAPI file. */
    @Get(uri = "/openapi.yaml", produces = "text/yaml")
    public HttpResponse<byte[]> openapi() {
        return HttpResponse.ok(file.yaml()).header("X-Content-Type-Options", "nosniff");
    }

    /** The page that shows it. */
    @Get(uri = "/docs", produces = MediaType.ALL)
    public HttpResponse<?> docs(HttpRequest<?> request) {
        return page("index.html");
    }

    /** What the page loads. */
    @Get(uri = "/docs/{name}", produces = MediaType.ALL)
    public HttpResponse<?> part(@PathVariable String name) {
        return page(name);
    }

    private MutableHttpResponse<?> page(String name) {
        String type = FILES.get(name);
        if (type == null) {
            throw Problem.notFound();
        }
        boolean own = name.equals("index.html") || name.equals("initializer.js");
        byte[] content =
                OpenApiFile.resource((own ? "techfin/docs/" : WEBJAR) + name).orElseThrow(Problem::notFound);
        byte[] filled = own ? OpenApiFile.fill(content, Map.of("service", service)) : content;
        return HttpResponse.ok(filled)
                .contentType(MediaType.of(type))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff");
    }
}

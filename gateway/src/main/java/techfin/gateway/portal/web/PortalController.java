package techfin.gateway.portal.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import techfin.gateway.portal.AcceptedEncodings;
import techfin.gateway.portal.PortalFile;
import techfin.servicekit.problem.Problem;

/**
 * The portal. Its addresses are all answered with the one page, whose script shows the rest; each desk's first part is
 * named here, so that an unknown address of the platform stays one. A jar that was built without the portal has none of it.
 */
@Controller
@Hidden
@Requires(resources = PortalFiles.FOLDER + "index.html")
@Requires(property = "techfin.portal", notEquals = "false")
@Secured(SecurityRule.IS_ANONYMOUS)
class PortalController {
    private final PortalFiles files;

    PortalController(PortalFiles files) {
        this.files = files;
    }

    /** The page, for every address of a desk. */
    @Get(
            uris = {
                "/",
                "/sign-in",
                "/bank",
                "/bank/{rest:.*}",
                "/enterprise",
                "/enterprise/{rest:.*}",
                "/bureau",
                "/bureau/{rest:.*}",
                "/audit",
                "/audit/{rest:.*}",
                "/rules",
                "/rules/{rest:.*}",
                "/city",
                "/city/{rest:.*}",
                "/notices",
                "/notices/{rest:.*}",
                "/users",
                "/users/{rest:.*}"
            },
            produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        return sent(PortalFile.INDEX, request);
    }

    /** A script or style sheet; its name has a digest of its content. */
    @Get(uri = "/assets/{name}", produces = MediaType.ALL)
    HttpResponse<byte[]> asset(@PathVariable String name, HttpRequest<?> request) {
        return sent(PortalFile.asset(name).orElseThrow(Problem::notFound), request);
    }

    /** The picture of the window. */
    @Get(uri = "/icon.svg", produces = MediaType.ALL)
    HttpResponse<byte[]> icon(HttpRequest<?> request) {
        return sent(PortalFile.beside("icon.svg").orElseThrow(Problem::notFound), request);
    }

    private HttpResponse<byte[]> sent(PortalFile file, HttpRequest<?> request) {
        boolean gzip = AcceptedEncodings.gzip(request.getHeaders().get("Accept-Encoding", String.class, ""));
        Optional<byte[]> compressed = gzip ? files.compressed(file) : Optional.empty();
        byte[] content = compressed.or(() -> files.plain(file)).orElseThrow(Problem::notFound);
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(content)
                .contentType(MediaType.of(file.mediaType()))
                .header("Cache-Control", file.cacheControl())
                .header("Vary", "Accept-Encoding");
        return compressed.isPresent() ? answer.header("Content-Encoding", "gzip") : answer;
    }
}

package techfin.gateway.welcome.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import techfin.gateway.account.DemoAccounts;
import techfin.gateway.welcome.WelcomePage;

/** The start page in two languages, and its style, where the portal was left out of the jar. */
@Controller
@Hidden
@Requires(condition = WithoutPortal.class)
@Secured(SecurityRule.IS_ANONYMOUS)
class WelcomeController {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";

    private final String chinese;
    private final String english;
    private final String style;

    WelcomeController(ResourceResolver resources, @Property(name = "techfin.demo") boolean demo) {
        List<WelcomePage.Visitor> visitors = demo
                ? DemoAccounts.PEOPLE.stream()
                        .map(person -> new WelcomePage.Visitor(
                                person.username(),
                                person.displayName(),
                                person.office().name(),
                                person.role().name()))
                        .toList()
                : List.of();
        this.chinese = WelcomePage.fill(text(resources, "welcome_zh.html"), visitors);
        this.english = WelcomePage.fill(text(resources, "welcome_en.html"), visitors);
        this.style = text(resources, "welcome.css");
    }

    @Get(produces = HTML)
    HttpResponse<String> chinese() {
        return page(chinese, "zh-CN");
    }

    @Get(uri = "/en", produces = HTML)
    HttpResponse<String> english() {
        return page(english, "en");
    }

    @Get(uri = "/welcome.css", produces = CSS)
    HttpResponse<String> style() {
        return HttpResponse.ok(style).header("Cache-Control", "public, max-age=3600");
    }

    private static HttpResponse<String> page(String html, String language) {
        return HttpResponse.ok(html)
                .contentType(MediaType.of(HTML))
                .header("Content-Language", language)
                .header("Cache-Control", "no-cache");
    }

    private static String text(ResourceResolver resources, String name) {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:welcome/" + name)
                .orElseThrow(() -> new IllegalStateException("missing from the jar: welcome/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

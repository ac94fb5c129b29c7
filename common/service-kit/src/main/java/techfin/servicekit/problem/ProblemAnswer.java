package techfin.servicekit.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponseFactory;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import techfin.servicekit.trace.Trace;

/** Writes a problem as {@code application/problem+json} in the caller's language. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** The whole answer. */
    public static MutableHttpResponse<Object> of(HttpRequest<?> request, Problem problem) {
        MutableHttpResponse<Object> response =
                HttpResponseFactory.INSTANCE.status(problem.status(), Reasons.of(problem.status()));
        problem.headers().forEach(response::header);
        return fill(request, problem, response);
    }

    static MutableHttpResponse<Object> fill(
            HttpRequest<?> request, Problem problem, MutableHttpResponse<Object> response) {
        Language language = Language.of(request);
        Object body = body(request, problem, language);
        return response.body(body)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(Trace.HEADER, Trace.of(request));
    }

    private static Map<String, Object> body(HttpRequest<?> request, Problem problem, Language language) {
        ProblemTexts texts = ProblemTexts.loaded();
        String code = problem.code();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:techfin:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", texts.text(language, code + ".title", problem.values()));
        body.put("status", problem.status());
        body.put("detail", texts.text(language, code + ".detail", problem.values()));
        body.put("code", code);
        if (!problem.errors().isEmpty()) {
            body.put("errors", errors(problem, texts, language));
        }
        body.put("traceId", Trace.of(request));
        problem.extensions().forEach(body::putIfAbsent);
        return body;
    }

    private static List<Map<String, String>> errors(Problem problem, ProblemTexts texts, Language language) {
        List<Map<String, String>> errors = new ArrayList<>();
        for (FieldError error : problem.errors()) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("pointer", error.pointer());
            one.put("code", error.code());
            one.put("message", texts.text(language, error.code(), error.values()));
            errors.add(one);
        }
        return errors;
    }
}

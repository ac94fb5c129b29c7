package techfin.servicekit.paging;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import techfin.servicekit.problem.Problem;

/** Binds a controller's parameter of type {@link PageRequest} from {@code ?limit=&cursor=}. */
@Singleton
final class PageRequestBinder implements TypedRequestArgumentBinder<PageRequest> {
    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        int limit = single(request, "limit").map(PageRequestBinder::whole).orElse(PageRequest.DEFAULT_LIMIT);
        String cursor = single(request, "cursor").orElse(null);
        PageRequest page = PageRequest.of(limit, cursor, owner(request));
        return () -> Optional.of(page);
    }

    private static Optional<String> single(HttpRequest<?> request, String name) {
        List<String> values = request.getParameters().getAll(name);
        if (values.size() > 1) {
            throw Problem.invalid().at("?" + name, "INVALID_VALUE");
        }
        return values.stream().findFirst();
    }

    private static int whole(String text) {
        if (!text.matches("-?[0-9]{1,9}")) {
            throw Problem.invalid().at("?limit", "NOT_AN_INTEGER");
        }
        return Integer.parseInt(text);
    }

    private static String owner(HttpRequest<?> request) {
        Map<String, List<String>> filters = new TreeMap<>();
        request.getParameters().forEach((name, values) -> filters.put(name, values));
        filters.remove("limit");
        filters.remove("cursor");
        String caller = request.getUserPrincipal().map(Principal::getName).orElse("");
        return caller + "\n" + request.getPath() + "\n" + filters;
    }
}

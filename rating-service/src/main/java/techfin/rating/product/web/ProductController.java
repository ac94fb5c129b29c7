package techfin.rating.product.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.usecase.WrongFields;
import techfin.rating.product.Applicant;
import techfin.rating.product.ApplicantReader;
import techfin.rating.product.Matching;
import techfin.rating.product.ProductCatalogue;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.json.Digests;
import techfin.servicekit.problem.Problem;

/** Products, and trials of what an applicant can have: for any signed-in user, nothing is stored. */
@Controller("/api/rating/v1")
@Tag(name = "products")
class ProductController {
    private final ProductCatalogue catalogue;
    private final Matching matching;
    private final BusinessClock clock;
    private final Digests digests;

    ProductController(ProductCatalogue catalogue, Matching matching, BusinessClock clock, Digests digests) {
        this.catalogue = catalogue;
        this.matching = matching;
        this.clock = clock;
        this.digests = digests;
    }

    /** Every product. */
    @Schema(name = "ProductList")
    record ProductList(List<ProductView> items) {}

    @Get("/products")
    @Operation(summary = "Every product with its conditions and their source")
    ProductList products() {
        return new ProductList(
                catalogue.products().stream().map(ProductView::of).toList());
    }

    @Get("/products/{id}")
    @Operation(summary = "One product")
    HttpResponse<ProductView> product(String id) {
        ProductView view = catalogue.find(id).map(ProductView::of).orElseThrow(Problem::notFound);
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, ETags.ofDigest(Digests.sha256(digests.canonical(view))));
    }

    @Post("/trial-matches")
    @Operation(
            summary = "What an applicant can have, and why not the rest",
            description =
                    "No side effect; needs no Idempotency-Key. A grade orders and explains; it denies nothing that a"
                            + " rule gives by qualification.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ApplicantBody.class)))
    MatchesView matches(HttpRequest<?> request, @Body Map<String, @Nullable Object> body) {
        Applicant applicant = WrongFields.refused(ApplicantReader.read(body, clock.today()));
        return MatchesView.of(applicant.on(), matching.of(applicant), ProductWords.in(request));
    }
}

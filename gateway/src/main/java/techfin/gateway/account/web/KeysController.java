package techfin.gateway.account.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import techfin.gateway.account.AccessTokens;

/** The public keys by which every service verifies access tokens. */
@Controller
@Tag(name = "sign-in")
class KeysController {
    private final AccessTokens accessTokens;

    KeysController(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    /** The keys as a JSON Web Key Set (RFC 7517). */
    @Get("/.well-known/jwks.json")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "keys")
    HttpResponse<Map<String, Object>> keys() {
        return HttpResponse.ok(accessTokens.publicKeys()).header("Cache-Control", "public, max-age=300");
    }
}

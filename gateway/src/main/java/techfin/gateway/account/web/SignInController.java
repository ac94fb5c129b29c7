package techfin.gateway.account.web;

import com.nimbusds.jwt.SignedJWT;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.AccessTokens;
import techfin.gateway.account.Passwords;
import techfin.gateway.account.SignIn;
import techfin.gateway.account.usecase.RefreshSession;
import techfin.gateway.account.usecase.SignInWithPassword;
import techfin.gateway.account.usecase.SignOut;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Signing in, staying in, signing out, and who one is. */
@Controller("/api/auth/v1")
@Tag(name = "sign-in")
class SignInController {
    private static final String BEARER = "Bearer ";

    private final SignInWithPassword signIn;
    private final RefreshSession refreshSession;
    private final SignOut signOut;

    SignInController(SignInWithPassword signIn, RefreshSession refreshSession, SignOut signOut) {
        this.signIn = signIn;
        this.refreshSession = refreshSession;
        this.signOut = signOut;
    }

    /**
     * Name and password.
     *
     * @param username of the account
     * @param password of the account
     */
    @Introspected
    @Schema(name = "Credentials")
    record Credentials(
            @NotBlank @Size(min = 1, max = 64) String username,

            @NotBlank @Size(min = 1, max = Passwords.LONGEST)
            String password) {
        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }

    /**
     * A refresh token.
     *
     * @param refreshToken as the last sign-in or refresh gave it
     */
    @Introspected
    @Schema(name = "RefreshToken")
    record RefreshToken(@NotBlank @Size(min = 1, max = 200) String refreshToken) {
        @Override
        public String toString() {
            return "RefreshToken";
        }
    }

    /**
     * A pair of tokens.
     *
     * @param accessToken shown with each request as {@code Authorization: Bearer}
     * @param tokenType always {@code Bearer}
     * @param expiresIn life of the access token in seconds
     * @param refreshToken good for one refresh
     */
    @Schema(name = "Tokens")
    record Tokens(String accessToken, String tokenType, long expiresIn, String refreshToken) {
        @Override
        public String toString() {
            return "Tokens";
        }
    }

    /** Who is signed in. */
    @Schema(name = "Me")
    record Me(
            String username,
            String displayName,
            List<String> roles,
            OrganisationOfMe organisation,
            List<String> divisionCodes,
            @Nullable String uscc) {}

    /** For whom. */
    @Schema(name = "OrganisationOfMe")
    record OrganisationOfMe(String kind, String code, String name) {}

    /** Signs in by name and password. A wrong password, an unknown name and a locked account answer alike. */
    @Post("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "login")
    @ApiResponse(responseCode = "200", description = "A pair of tokens")
    @ApiResponse(responseCode = "401", description = "SIGN_IN_REFUSED")
    @ApiResponse(responseCode = "429", description = "TOO_MANY_ATTEMPTS, with Retry-After")
    Tokens login(@Body Credentials body, HttpRequest<?> request) {
        String address = request.getRemoteAddress().getAddress().getHostAddress();
        return tokens(signIn.run(body.username(), body.password(), address), "SIGN_IN_REFUSED");
    }

    /** Exchanges a refresh token for a new pair. A token that was used before ends its whole family. */
    @Post("/refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "refresh")
    @ApiResponse(responseCode = "200", description = "A pair of tokens")
    @ApiResponse(responseCode = "401", description = "SESSION_ENDED")
    Tokens refresh(@Body RefreshToken body) {
        return tokens(refreshSession.run(body.refreshToken()), "SESSION_ENDED");
    }

    /** Ends the session of the refresh token in the body, or else that of the access token. */
    @Post("/logout")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "logout")
    @ApiResponse(responseCode = "204", description = "The session is ended")
    HttpResponse<Void> logout(
            @Body @Nullable RefreshToken body, @Nullable Authentication authentication, HttpRequest<?> request) {
        if (body != null) {
            signOut.byRefreshToken(body.refreshToken());
        } else if (authentication != null) {
            session(request).ifPresent(session -> signOut.bySession(session, authentication.getName()));
        } else {
            throw Problem.of(401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer");
        }
        return HttpResponse.noContent();
    }

    /** Who is signed in, as the access token says it. */
    @Get("/me")
    @Operation(operationId = "me")
    Me me(Actor actor) {
        Actor.Organisation organisation = actor.organisation();
        return new Me(
                actor.username(),
                actor.displayName(),
                List.copyOf(new TreeSet<>(actor.roles())),
                new OrganisationOfMe(organisation.kind(), organisation.code(), organisation.name()),
                List.copyOf(new TreeSet<>(actor.areas())),
                actor.entity());
    }

    private static Tokens tokens(SignIn outcome, String refusal) {
        return switch (outcome) {
            case SignIn.Granted granted ->
                new Tokens(granted.accessToken(), "Bearer", granted.lifetime().toSeconds(), granted.refreshToken());
            case SignIn.Failure.REFUSED -> throw Problem.of(401, refusal);
            case SignIn.TooMany tooMany ->
                throw Problem.of(429, "TOO_MANY_ATTEMPTS")
                        .with("seconds", seconds(tooMany.retryAfter()))
                        .header("Retry-After", Long.toString(seconds(tooMany.retryAfter())));
            case SignIn.Failure.BUSY -> throw Problem.of(503, "BUSY").header("Retry-After", "2");
        };
    }

    private static long seconds(java.time.Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    /** The session of the access token, which the security filter has verified already. */
    private static Optional<String> session(HttpRequest<?> request) {
        return request.getHeaders().getAuthorization().flatMap(header -> {
            try {
                String token = header.substring(Math.min(header.length(), BEARER.length()));
                return Optional.ofNullable(
                        SignedJWT.parse(token.strip()).getJWTClaimsSet().getStringClaim(AccessTokens.SESSION));
            } catch (ParseException e) {
                return Optional.empty();
            }
        });
    }
}

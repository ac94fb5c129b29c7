package techfin.gateway.account.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import techfin.gateway.account.DemoAccounts;
import techfin.gateway.account.Role;

/** Who may be tried in a demonstration, for the sign-in page. */
@Controller("/api/auth/v1/demo-accounts")
@Tag(name = "sign-in")
class DemoAccountController {
    private final List<DemoAccount> accounts;

    DemoAccountController(@Property(name = "techfin.demo") boolean demo) {
        this.accounts = demo
                ? DemoAccounts.PEOPLE.stream()
                        .map(person -> new DemoAccount(
                                person.username(),
                                person.displayName(),
                                person.office().name(),
                                person.role()))
                        .toList()
                : List.of();
    }

    /**
     * A person who may be tried; the password of all is public.
     *
     * @param username to sign in with
     * @param displayName who that is
     * @param organisation name of the organisation for which
     * @param role what the person may do
     */
    @Introspected
    @Schema(name = "DemoAccount")
    record DemoAccount(String username, String displayName, String organisation, Role role) {}

    /** The demo accounts in demo mode; else none. */
    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "demoAccounts")
    List<DemoAccount> list() {
        return accounts;
    }
}

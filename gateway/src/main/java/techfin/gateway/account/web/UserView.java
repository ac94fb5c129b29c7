package techfin.gateway.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.Account;
import techfin.gateway.account.Role;

/**
 * A user.
 *
 * @param divisionCodes areas whose cases the user sees
 * @param uscc the enterprise that the user acts for
 */
@Schema(name = "User")
record UserView(
        String id,
        String username,
        String displayName,
        OrganisationController.OrganisationView organisation,
        List<Role> roles,
        List<String> divisionCodes,
        @Nullable String uscc,
        boolean locked) {
    static UserView of(Account account) {
        return new UserView(
                account.id(),
                account.username(),
                account.displayName(),
                OrganisationController.OrganisationView.of(account.organisation()),
                List.copyOf(account.roles()),
                List.copyOf(account.areas()),
                account.uscc(),
                account.locked());
    }
}

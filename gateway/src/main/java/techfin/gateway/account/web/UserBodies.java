package techfin.gateway.account.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.Account;
import techfin.gateway.account.Passwords;
import techfin.gateway.account.Role;
import techfin.gateway.account.usecase.AddUser;

/** What administrators send about users. */
final class UserBodies {
    private static final String AREA = "[0-9]{6}|[0-9]{4}Z[0-9]";
    private static final int MOST_AREAS = 50;

    private UserBodies() {}

    /**
     * A user to add.
     *
     * @param uscc exactly for people of an enterprise
     * @param password the first one, to be handed over out of band
     */
    @Introspected
    @Schema(name = "NewUser")
    record NewUser(
            @Pattern(regexp = Account.USERNAME) String username,

            @Size(min = 1, max = 100) @Pattern(regexp = "(?U)\\S(.*\\S)?")
            String displayName,

            @Size(min = 36, max = 36) String organisationId,
            @Size(min = 1, max = 13) List<Role> roles,
            @Size(max = MOST_AREAS) List<@Pattern(regexp = AREA) String> divisionCodes,
            @Nullable @Pattern(regexp = "[0-9A-Z]{18}") String uscc,

            @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
            String password) {

        AddUser.NewUser user() {
            return new AddUser.NewUser(username, displayName, organisationId, roles, divisionCodes, uscc);
        }

        /** What the idempotency key is bound to: a quick digest of a password must not lie in the database. */
        Object withoutPassword() {
            return user();
        }

        @Override
        public String toString() {
            return "NewUser[" + username + "]";
        }
    }

    /** Why a decision was taken. */
    @Introspected
    @Schema(name = "Reason")
    record Reason(@NotBlank @Size(min = 1, max = 500) String reason) {}

    /** Another password. */
    @Introspected
    @Schema(name = "NewPassword")
    record NewPassword(
            @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
            String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** Other rights. */
    @Introspected
    @Schema(name = "Rights")
    record Rights(
            @Size(max = 13) List<Role> roles,
            @Size(max = MOST_AREAS) List<@Pattern(regexp = AREA) String> divisionCodes,
            @NotBlank @Size(min = 1, max = 500) String reason) {}
}

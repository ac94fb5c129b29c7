package techfin.gateway.account.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.gateway.account.Account;
import techfin.gateway.account.usecase.AccountState;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.Differences;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;

/** Checks that a decision on a user cites the user as now stored, and else says from the audit trail what moved since. */
@Singleton
final class AccountHistory {
    private static final Pattern CITED = Pattern.compile("\"v(\\d{1,9})\"");

    private final AuditTrail trail;
    private final ObjectMapper mapper;

    AccountHistory(AuditTrail trail, ObjectMapper mapper) {
        this.trail = trail;
        this.mapper = mapper;
    }

    /** Passes when the request cites the version. */
    void check(HttpRequest<?> request, Account account) {
        IfMatch.check(request, ETags.of(account.version()), () -> differences(request, account));
    }

    private List<Difference> differences(HttpRequest<?> request, Account account) {
        // Every change writes one row with the state after it, the first one for version 0.
        List<JsonNode> states = trail.of("account", account.username()).stream()
                .map(AuditEntry::after)
                .filter(Objects::nonNull)
                .toList();
        Matcher cited = CITED.matcher(String.valueOf(request.getHeaders().get("If-Match")));
        if (!cited.matches() || Integer.parseInt(cited.group(1)) >= states.size()) {
            return List.of();
        }
        return Differences.between(
                states.get(Integer.parseInt(cited.group(1))), mapper.valueToTree(AccountState.of(account)));
    }
}

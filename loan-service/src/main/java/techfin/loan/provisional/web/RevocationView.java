package techfin.loan.provisional.web;

import io.micronaut.http.HttpRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loan.provisional.Revocation;

/**
 * A run that revoked lapsed filings.
 *
 * @param yearEnd the year that was over, when it ran by itself; null when a reviewer confirmed it
 * @param filedAmount yuan; sum over its cases
 * @param cases in a list of runs left out
 */
@Schema(name = "FilingRevocation")
record RevocationView(
        String id,
        LocalDate on,
        @Nullable Integer yearEnd,
        String reasonCode,
        @Nullable String reasonText,
        String runBy,
        Instant runAt,
        int count,
        String filedAmount,
        @Nullable List<CaseResult> cases) {
    /** A filing and what the run did to it. */
    @Schema(name = "FilingRevocationCase")
    record CaseResult(CaseView filing, Result result) {}

    /** What a run does to a filing. */
    enum Result {
        REVOKED
    }

    static RevocationView of(HttpRequest<?> request, Revocation run) {
        return of(
                run,
                run.cases().stream()
                        .map(one -> new CaseResult(CaseView.of(request, one), Result.REVOKED))
                        .toList());
    }

    static RevocationView inList(Revocation run) {
        return of(run, null);
    }

    private static RevocationView of(Revocation run, @Nullable List<CaseResult> cases) {
        return new RevocationView(
                run.id(),
                run.runFor(),
                run.yearEnd(),
                run.reason().code(),
                run.reason().text(),
                run.runBy(),
                run.runAt(),
                run.cases().size(),
                run.filedAmount().toString(),
                cases);
    }
}

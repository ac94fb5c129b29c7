package techfin.loan.filing.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.loan.filing.FiledAgain;
import techfin.loan.filing.Loan;
import techfin.loan.filing.usecase.FileAgain;
import techfin.loan.filing.usecase.LoanView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;

/** The filed amount of a loan that was filed only in part, when the limit has become free since. */
@Controller("/api/loan/v1/loans/{id}/filed-amount")
@Tag(name = "loans")
class FiledAmountController {
    /** What the tag tells of the preview that was seen: status, filed amount, filed amount now. */
    private static final Pattern TAG = Pattern.compile("\"([A-Z]+):([0-9.]+):([0-9.]+)\"");

    private final FileAgain fileAgain;
    private final Idempotency idempotency;

    FiledAmountController(FileAgain fileAgain, Idempotency idempotency) {
        this.fileAgain = fileAgain;
        this.idempotency = idempotency;
    }

    /**
     * What filing the loan again would give.
     *
     * @param filedAmount yuan; as it is filed
     * @param free yuan; what others leave of the enterprise's limit
     * @param filedAmountNow yuan; as it would be filed now
     * @param growsBy yuan; the difference
     */
    @Schema(name = "FiledAmountPreview")
    record PreviewAnswer(String principal, String filedAmount, String free, String filedAmountNow, String growsBy) {}

    @Get
    @Operation(
            summary = "What filing the loan again would give; its ETag covers the amounts",
            description = "Role BUREAU_REVIEWER.")
    HttpResponse<PreviewAnswer> preview(Actor actor, String id) {
        FiledAgain preview = fileAgain.preview(actor, id);
        PreviewAnswer answer = new PreviewAnswer(
                preview.principal().toString(),
                preview.filedAmount().toString(),
                preview.free().toString(),
                preview.filedAmountNow().toString(),
                preview.growsBy().toString());
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, tag(preview));
    }

    @Post
    @Operation(
            summary = "Files the loan again with the limit that is free now; the amount never shrinks",
            description = "Role BUREAU_REVIEWER; needs If-Match with the ETag of the preview and an Idempotency-Key.")
    HttpResponse<LoanView> file(HttpRequest<?> request, Actor actor, String id) {
        return idempotency.once(actor, request, null, LoanView.class, () -> {
            Loan loan =
                    fileAgain.file(actor, id, now -> IfMatch.check(request, tag(now), () -> differences(request, now)));
            return HttpResponse.ok(LoanView.of(loan, LoanWords.in(request)))
                    .header(HttpHeaders.ETAG, ETags.of(loan.version()));
        });
    }

    private static String tag(FiledAgain preview) {
        return ETags.ofDigest(preview.status() + ":" + preview.filedAmount() + ":" + preview.filedAmountNow());
    }

    private static List<Difference> differences(HttpRequest<?> request, FiledAgain now) {
        Matcher seen = TAG.matcher(String.join(",", request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
        List<Difference> found = new ArrayList<>();
        if (seen.find()) {
            add(found, "/status", seen.group(1), now.status().name());
            add(found, "/filedAmount", seen.group(2), now.filedAmount().toString());
            add(found, "/filedAmountNow", seen.group(3), now.filedAmountNow().toString());
        }
        return found;
    }

    private static void add(List<Difference> found, String pointer, String was, String now) {
        if (!was.equals(now)) {
            found.add(new Difference(pointer, was, now));
        }
    }
}

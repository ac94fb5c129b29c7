package techfin.subsidykit.payment.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.payment.Booking;
import techfin.subsidykit.payment.PaymentOrder;
import techfin.subsidykit.payment.usecase.FindOrders;
import techfin.subsidykit.payment.usecase.PaymentOrderView;
import techfin.subsidykit.payment.usecase.ReconciliationView;
import techfin.subsidykit.payment.usecase.RecordReceipts;
import techfin.subsidykit.payment.web.ReceiptsAnswer.Became;
import techfin.subsidykit.payment.web.ReceiptsAnswer.ReceiptResult;

/** Payment orders: the file for the bank, what the bank said, and what does not match. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/payment-orders")
@Tag(name = "payment")
public class PaymentOrderController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=utf-8";

    private final FindOrders find;
    private final RecordReceipts recordReceipts;
    private final Idempotency idempotency;

    /** The doors to orders. */
    public PaymentOrderController(FindOrders find, RecordReceipts recordReceipts, Idempotency idempotency) {
        this.find = find;
        this.recordReceipts = recordReceipts;
        this.idempotency = idempotency;
    }

    /** Orders. */
    @Get
    @Operation(
            summary = "Payment orders, newest first, without their lines",
            description = "For payers, the offices that run rounds, and auditors.")
    public Page<PaymentOrderView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @QueryValue @Nullable String roundId,
            @QueryValue @Nullable String party) {
        List<PaymentOrderView> rows = find.page(actor, roundId, party, page).stream()
                .map(PaymentOrderView::of)
                .toList();
        return Page.of(rows, page, PaymentOrderView::id);
    }

    /** How many there are. */
    @Get("/count")
    @Operation(
            summary = "How many orders the list has under the same filters",
            description = "For payers, the offices that run rounds, and auditors.")
    public Count count(Actor actor, @QueryValue @Nullable String roundId, @QueryValue @Nullable String party) {
        return new Count(find.count(actor, roundId, party));
    }

    /** One of them. */
    @Get("/{id}")
    @Operation(
            summary = "One order with its lines; account numbers whole for payers and auditors",
            description = "For payers, the offices that run rounds, and auditors.")
    public HttpResponse<PaymentOrderView> one(Actor actor, String id) {
        FindOrders.Found found = find.one(actor, id);
        return HttpResponse.ok(PaymentOrderView.of(found, FindOrders.seesAccounts(actor)))
                .header("ETag", ETags.of(found.order().version()));
    }

    /** The file for the bank. */
    @Get("/{id}/order.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The order as a workbook for the bank", description = "Role FINANCE_PAYER or AUDITOR.")
    public HttpResponse<byte[]> workbook(HttpRequest<?> request, Actor actor, String id) {
        FindOrders.Found found = find.forBank(actor, id);
        return file(found, ".xlsx", OrderFile.workbook(found, Language.of(request)));
    }

    /** The file for the bank. */
    @Get("/{id}/order.csv")
    @Produces(CSV)
    @Operation(summary = "The order as a CSV file for the bank", description = "Role FINANCE_PAYER or AUDITOR.")
    public HttpResponse<byte[]> csv(HttpRequest<?> request, Actor actor, String id) {
        FindOrders.Found found = find.forBank(actor, id);
        return file(found, ".csv", OrderFile.csv(found, Language.of(request)));
    }

    private static HttpResponse<byte[]> file(FindOrders.Found found, String ending, byte[] content) {
        return HttpResponse.ok(content)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + found.order().number() + ending + "\"")
                .header("Cache-Control", "no-store");
    }

    /** Ordered against paid. */
    @Get("/{id}/reconciliation")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ordered against paid, with every line that does not match",
            description = "For payers, the offices that run rounds, and auditors.")
    public ReconciliationView reconciliation(Actor actor, String id) {
        return ReconciliationView.of(find.reconciliation(actor, id));
    }

    /** What the bank said. */
    @Post("/{id}/receipts")
    @Operation(
            summary = "Records what the bank said of lines; each message counts once, a refused one not at all",
            description = "Role FINANCE_PAYER; needs If-Match and an Idempotency-Key.")
    public HttpResponse<ReceiptsAnswer> receipts(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid ReceiptsRequest body) {
        Language language = Language.of(request);
        return idempotency.once(actor, request, body, ReceiptsAnswer.class, () -> {
            RecordReceipts.Recorded recorded =
                    recordReceipts.record(actor, id, body.toReceipts(), now -> checkUnmoved(request, now));
            PaymentOrderView order = PaymentOrderView.of(find.one(actor, id), FindOrders.seesAccounts(actor));
            List<ReceiptResult> results = recorded.results().stream()
                    .map(result -> result(result, language))
                    .toList();
            return HttpResponse.ok(new ReceiptsAnswer(order, results))
                    .header("ETag", ETags.of(recorded.order().version()));
        });
    }

    private static ReceiptResult result(RecordReceipts.Result result, Language language) {
        int line = result.receipt().line();
        String reference = result.receipt().bankReference();
        return switch (result.booking()) {
            case Booking.Counted counted -> new ReceiptResult(line, reference, Became.COUNTED, null, null);
            case Booking.Repeated repeated -> new ReceiptResult(line, reference, Became.REPEATED, null, null);
            case Booking.Refused refused -> {
                Map<String, Object> values = new LinkedHashMap<>(refused.values());
                String words = ProblemTexts.loaded().text(language, refused.code(), values);
                yield new ReceiptResult(line, reference, Became.REFUSED, refused.code(), words);
            }
        };
    }

    private static void checkUnmoved(HttpRequest<?> request, PaymentOrder now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> List.of(new Difference("/paid", null, now.paid().toString())));
    }
}

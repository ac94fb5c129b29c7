package techfin.subsidykit.payment.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.access.ServicePath;
import techfin.subsidykit.payment.Payable;
import techfin.subsidykit.payment.PayableTag;
import techfin.subsidykit.payment.PaymentOrder;
import techfin.subsidykit.payment.usecase.FindOrders;
import techfin.subsidykit.payment.usecase.FindPayable;
import techfin.subsidykit.payment.usecase.OrderPayment;
import techfin.subsidykit.payment.usecase.PayableView;
import techfin.subsidykit.payment.usecase.PaymentOrderView;

/** What a round has to pay, and orders of it. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/subsidy-rounds/{id}")
@Tag(name = "payment")
public class RoundPaymentController {
    private final FindPayable findPayable;
    private final OrderPayment orderPayment;
    private final FindOrders findOrders;
    private final Idempotency idempotency;
    private final ServicePath path;

    /** The doors to a round's payments. */
    public RoundPaymentController(
            FindPayable findPayable,
            OrderPayment orderPayment,
            FindOrders findOrders,
            Idempotency idempotency,
            ServicePath path) {
        this.findPayable = findPayable;
        this.orderPayment = orderPayment;
        this.findOrders = findOrders;
        this.idempotency = idempotency;
        this.path = path;
    }

    /**
     * An order of everything that is payable by a party.
     *
     * @param count number of lines, as the preview showed it
     * @param total yuan, as the preview showed it
     */
    @Introspected
    @Schema(name = "PaymentOrderRequest")
    public record OrderRequest(
            @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String party,

            @NotNull @Min(0) Integer count,

            @NotNull @Schema(type = "string", example = "52211.25")
            Money total) {}

    /** What is payable. */
    @Get("/payable")
    @Operation(
            summary = "What the caller can order for a party now; an order cites its ETag",
            description = "Role FINANCE_PAYER.")
    public HttpResponse<PayableView> payable(Actor actor, String id, @QueryValue String party) {
        Payable payable = findPayable.of(actor, id, party);
        return HttpResponse.ok(PayableView.of(payable))
                .header("ETag", PayableTag.of(payable).entityTag());
    }

    /** Orders it. */
    @Post("/payment-orders")
    @Operation(
            summary = "Orders everything that is payable by a party, exactly as the preview showed it",
            description = "Role FINANCE_PAYER, after the public notice; needs If-Match with the ETag of the preview and"
                    + " an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    public HttpResponse<PaymentOrderView> order(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid OrderRequest body) {
        return idempotency.once(actor, request, body, PaymentOrderView.class, () -> {
            PaymentOrder order = orderPayment.order(
                    actor, id, body.party(), body.count(), body.total(), now -> checkUnmoved(request, now));
            return HttpResponse.created(
                            PaymentOrderView.of(findOrders.one(actor, order.id()), FindOrders.seesAccounts(actor)),
                            URI.create(path.of("/payment-orders/", order.id())))
                    .header("ETag", ETags.of(order.version()));
        });
    }

    private static void checkUnmoved(HttpRequest<?> request, Payable now) {
        PayableTag tag = PayableTag.of(now);
        String cited = request.getHeaders().get(HttpHeaders.IF_MATCH);
        IfMatch.check(request, tag.entityTag(), () -> differences(cited == null ? "" : cited, tag));
    }

    private static List<Difference> differences(String cited, PayableTag now) {
        List<Difference> found = new ArrayList<>();
        Optional<PayableTag> was = PayableTag.read(cited);
        if (was.isPresent() && was.get().count() != now.count()) {
            found.add(new Difference("/count", was.get().count(), now.count()));
        }
        if (was.isPresent() && !was.get().total().equals(now.total())) {
            found.add(new Difference("/total", was.get().total(), now.total()));
        }
        if (found.isEmpty()) {
            found.add(new Difference("/lines", was.map(PayableTag::digest).orElse(null), now.digest()));
        }
        return found;
    }
}

package techfin.subsidykit.payment.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.payment.Booking;
import techfin.subsidykit.payment.Outcome;
import techfin.subsidykit.payment.PaymentLine;
import techfin.subsidykit.payment.PaymentOrder;
import techfin.subsidykit.payment.PaymentReceipt;
import techfin.subsidykit.payment.Payments;
import techfin.subsidykit.payment.Share;

/** A payer records what the bank said of an order's lines; each line by itself, the same message once. */
@Singleton
public class RecordReceipts {
    private final Payments payments;
    private final MoveCase move;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordReceipts(Payments payments, MoveCase move, AuditTrail audit, BusinessClock clock) {
        this.payments = payments;
        this.move = move;
        this.audit = audit;
        this.clock = clock;
    }

    /** The order after it, and what became of each message, in their order. */
    public record Recorded(PaymentOrder order, List<Result> results) {}

    /** What became of a message. */
    public record Result(PaymentReceipt receipt, Booking booking) {}

    /**
     * Records the messages. Runs inside the caller's transaction; holds the order and the cases of the lines. A case that
     * all parties have wholly paid becomes PAID; one of which nothing is paid nor ordered any more goes back to APPROVED.
     *
     * @param unmoved checks that the order is the one that the payer saw; throws otherwise
     * @throws Problem 403 for anybody but a payer, and for one who had another hand in a case of these lines; 404 when
     *     there is no such order
     */
    public Recorded record(Actor payer, String orderId, List<PaymentReceipt> receipts, Consumer<PaymentOrder> unmoved) {
        payer.require(Role.FINANCE_PAYER);
        PaymentOrder order = payments.lock(orderId).orElseThrow(Problem::notFound);
        unmoved.accept(order);
        Map<Integer, PaymentLine> lines = new TreeMap<>();
        payments.lines(orderId).forEach(line -> lines.put(line.number(), line));
        Map<Integer, List<PaymentReceipt>> known = new HashMap<>();
        payments.receipts(orderId)
                .forEach(receipt -> known.computeIfAbsent(receipt.line(), line -> new ArrayList<>())
                        .add(receipt));
        List<Result> results = new ArrayList<>();
        for (PaymentReceipt receipt : receipts) {
            Booking booking = book(order, lines.get(receipt.line()), receipt, known);
            if (booking instanceof Booking.Counted counted) {
                lines.put(receipt.line(), counted.line());
                known.computeIfAbsent(receipt.line(), line -> new ArrayList<>()).add(receipt);
            }
            results.add(new Result(receipt, booking));
        }
        return new Recorded(write(payer, order, results), results);
    }

    private Booking book(
            PaymentOrder order,
            @Nullable PaymentLine line,
            PaymentReceipt receipt,
            Map<Integer, List<PaymentReceipt>> known) {
        return line == null
                ? new Booking.Refused("NO_SUCH_LINE", Map.of("count", String.valueOf(order.count())))
                : Booking.of(
                        line, receipt, known.getOrDefault(receipt.line(), List.of()), order.orderedOn(), clock.today());
    }

    private PaymentOrder write(Actor payer, PaymentOrder order, List<Result> results) {
        Set<String> caseIds = new TreeSet<>();
        for (Result result : results) {
            if (result.booking() instanceof Booking.Counted counted) {
                caseIds.add(counted.line().caseId());
            }
        }
        if (caseIds.isEmpty()) {
            return order;
        }
        List<MoveCase.Held> held = new ArrayList<>();
        for (String caseId : caseIds) {
            MoveCase.Held one = move.hold(payer, caseId);
            move.lend(payer, one.application(), Hand.PAYER);
            held.add(one);
        }
        Money paid = Money.ZERO;
        Map<String, String> failures = new HashMap<>();
        for (Result result : results) {
            if (result.booking() instanceof Booking.Counted counted) {
                paid = paid.plus(write(payer, order, counted.line(), result.receipt(), failures));
            }
        }
        PaymentOrder next = order.next(paid);
        payments.change(next);
        held.forEach(one -> moveOn(payer, one, failures.get(one.application().id())));
        audit.record(
                payer,
                "PAYMENT_RECORDED",
                "payment-order",
                order.id(),
                PaymentOrderView.of(order),
                PaymentOrderView.of(next),
                null);
        return next;
    }

    private Money write(
            Actor payer, PaymentOrder order, PaymentLine line, PaymentReceipt receipt, Map<String, String> failures) {
        payments.book(order, line, receipt, payer.username(), clock.now());
        if (receipt.outcome() == Outcome.PAID) {
            payments.pay(line.caseId(), order.party(), receipt.amount());
            return receipt.amount();
        }
        payments.free(line.caseId(), order.party(), receipt.amount());
        failures.put(line.caseId(), String.valueOf(receipt.failureReason()));
        return Money.ZERO;
    }

    private void moveOn(Actor payer, MoveCase.Held held, @Nullable String failure) {
        if (held.application().state() != CaseState.PAYMENT_ORDERED) {
            return;
        }
        String caseId = held.application().id();
        Map<String, Share> shares = payments.shares(Set.of(caseId)).getOrDefault(caseId, Map.of());
        if (shares.values().stream().allMatch(Share::isWhole)) {
            move.take(payer, held, CaseEvent.PAY, null);
        } else if (failure != null
                && shares.values().stream().allMatch(share -> share.ordered().isZero())) {
            move.take(payer, held, CaseEvent.FAIL_PAYMENT, new MoveCase.Reason("PAYMENT_FAILED", failure));
        }
    }
}

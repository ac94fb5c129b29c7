package techfin.subsidykit.payment.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import techfin.casework.CaseEvent;
import techfin.casework.Hand;
import techfin.casework.Step;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.CaseRecord;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.payment.OrderText;
import techfin.subsidykit.payment.Payable;
import techfin.subsidykit.payment.PaymentLine;
import techfin.subsidykit.payment.PaymentOrder;
import techfin.subsidykit.payment.Payments;
import techfin.subsidykit.payment.Share;
import techfin.subsidykit.round.SubsidyRound;

/** A payer orders everything that is payable by a party in a round, exactly as the preview showed it. */
@Singleton
public class OrderPayment {
    private final FindPayable payable;
    private final Cases cases;
    private final Payments payments;
    private final MoveCase move;
    private final AuditTrail audit;
    private final BusinessClock clock;

    OrderPayment(
            FindPayable payable, Cases cases, Payments payments, MoveCase move, AuditTrail audit, BusinessClock clock) {
        this.payable = payable;
        this.cases = cases;
        this.payments = payments;
        this.move = move;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders the payment. Runs inside the caller's transaction and holds the round's cases that have money to pay.
     *
     * @param count number of lines that the payer expects
     * @param total yuan that the payer expects
     * @param unmoved checks that what is payable is what the payer saw; throws otherwise
     * @throws Problem 403 for anybody but a payer, 404 for a round that does not exist, 400 for a party that pays nothing
     *     in it, 409 while the notice is open, when nothing is payable, or when number or total are others
     */
    public PaymentOrder order(
            Actor payer, String roundId, String party, int count, Money total, Consumer<Payable> unmoved) {
        payer.require(Role.FINANCE_PAYER);
        SubsidyRound round = payable.round(roundId, party, "/party");
        List<SubsidyApplication> held = cases.lockOfRound(roundId, FindPayable.WITH_MONEY);
        Payable now = payable.of(payer, round, party, held);
        unmoved.accept(now);
        check(round, now, count, total);
        PaymentOrder order = write(payer, now);
        move(payer, round, held, now);
        audit.record(payer, "PAYMENT_ORDERED", "payment-order", order.id(), null, PaymentOrderView.of(order), null);
        return order;
    }

    private void check(SubsidyRound round, Payable now, int count, Money total) {
        if (!round.noticeIsClosedOn(clock.today())) {
            SubsidyRound.NoticeOfRound notice = round.notice();
            throw Problem.of(409, "PAYMENT_BEFORE_NOTICE_CLOSED")
                    .with("closesOn", notice == null ? "-" : notice.closesOn());
        }
        if (now.entries().isEmpty()) {
            throw Problem.of(409, "NOTHING_PAYABLE")
                    .with("excluded", now.excluded().size());
        }
        if (now.count() != count || !now.total().equals(total)) {
            throw Problem.of(409, "PAYABLE_DIFFERS")
                    .with("count", now.count())
                    .with("total", now.total())
                    .extension("count", now.count())
                    .extension("total", now.total().toString());
        }
    }

    private PaymentOrder write(Actor payer, Payable now) {
        String id = Ids.next();
        LocalDate today = clock.today();
        int run = payments.runs(now.roundId(), now.party()) + 1;
        String number = OrderText.number(now.roundId(), now.party(), today, run);
        List<PaymentLine> lines = new ArrayList<>();
        for (Payable.Entry entry : now.entries()) {
            lines.add(PaymentLine.ordered(id, lines.size() + 1, entry));
        }
        PaymentOrder order = new PaymentOrder(
                id,
                1,
                now.roundId(),
                now.party(),
                run,
                number,
                payer.username(),
                today,
                now.total(),
                now.count(),
                OrderText.digest(number, now.roundId(), now.party(), today, payer.username(), lines),
                Money.ZERO);
        if (!payments.add(order, lines)) {
            throw Problem.of(409, "PAYABLE_MOVED");
        }
        return order;
    }

    private void move(Actor payer, SubsidyRound round, List<SubsidyApplication> held, Payable now) {
        Map<String, SubsidyApplication> byId = new LinkedHashMap<>();
        held.forEach(application -> byId.put(application.id(), application));
        List<Share> shares = new ArrayList<>();
        List<SubsidyApplication> moved = new ArrayList<>();
        List<AuditTrail.Event> events = new ArrayList<>();
        for (Payable.Entry entry : now.entries()) {
            SubsidyApplication before =
                    Optional.ofNullable(byId.get(entry.caseId())).orElseThrow();
            Step step = move.require(payer, new MoveCase.Held(before, round), CaseEvent.ORDER_PAYMENT);
            move.lend(payer, before, Hand.PAYER);
            SubsidyApplication after = move.next(before, round, step, null, before.progress(), payer, null);
            moved.add(after);
            events.add(new AuditTrail.Event(before.id(), CaseRecord.of(before), CaseRecord.of(after), null));
            shares.addAll(shares(before));
        }
        payments.addShares(shares);
        for (Payable.Entry entry : now.entries()) {
            if (!payments.order(entry.caseId(), now.party(), entry.amount())) {
                throw Problem.of(409, "PAYABLE_MOVED");
            }
        }
        cases.changeAll(moved);
        audit.recordAll(payer, "APPLICATION_" + CaseEvent.ORDER_PAYMENT, "subsidy-application", events);
    }

    private static List<Share> shares(SubsidyApplication application) {
        Listed listed = application.listed();
        return listed == null
                ? List.of()
                : listed.parts().stream()
                        .map(part -> Share.granted(application.id(), part.party(), part.amount()))
                        .toList();
    }
}

package techfin.subsidykit.payment.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.payment.PaymentLine;
import techfin.subsidykit.payment.PaymentOrder;
import techfin.subsidykit.payment.Payments;
import techfin.subsidykit.payment.Reconciliation;

/** Payers, offices and auditors look at orders; whole account numbers are for payers and auditors. */
@Singleton
public class FindOrders {
    private final Payments payments;
    private final CaseScopes scopes;

    FindOrders(Payments payments, CaseScopes scopes) {
        this.payments = payments;
        this.scopes = scopes;
    }

    /** An order with its lines. */
    public record Found(PaymentOrder order, List<PaymentLine> lines) {}

    /**
     * One order.
     *
     * @throws Problem 403 for other roles, 404 when there is none
     */
    public Found one(Actor reader, String id) {
        scopes.requireBudgets(reader);
        return new Found(payments.find(id).orElseThrow(Problem::notFound), payments.lines(id));
    }

    /**
     * One order with its whole account numbers, as the bank gets it.
     *
     * @throws Problem 403 for anybody but payers and auditors, 404 when there is none
     */
    public Found forBank(Actor reader, String id) {
        reader.require(Role.FINANCE_PAYER, Role.AUDITOR);
        return one(reader, id);
    }

    /**
     * An order against what the bank said.
     *
     * @throws Problem 403 for other roles, 404 when there is none
     */
    public Reconciliation reconciliation(Actor reader, String id) {
        Found found = one(reader, id);
        return Reconciliation.of(found.order(), found.lines(), payments.receipts(id));
    }

    /** A page, newest first, one row more than it holds when there is a next page. */
    public List<PaymentOrder> page(Actor reader, @Nullable String roundId, @Nullable String party, PageRequest page) {
        scopes.requireBudgets(reader);
        return payments.list(roundId, party, page.after(), page.limit() + 1);
    }

    /** How many there are under these filters. */
    public long count(Actor reader, @Nullable String roundId, @Nullable String party) {
        scopes.requireBudgets(reader);
        return payments.count(roundId, party);
    }

    /** Whether this reader is told whole account numbers. */
    public static boolean seesAccounts(Actor reader) {
        return reader.has(Role.FINANCE_PAYER) || reader.has(Role.AUDITOR);
    }
}

package techfin.subsidykit.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/** All payment orders with their lines, receipts and the shares that they pay. */
public interface Payments {
    /** Shares of these cases by case and party; cases of which nothing was ever ordered are absent. */
    Map<String, Map<String, Share>> shares(Collection<String> caseIds);

    /** Adds shares; those that are known stay as they are. */
    void addShares(List<Share> shares);

    /**
     * Orders money of a share.
     *
     * @return false when more would be ordered than granted; nothing is written then
     */
    boolean order(String caseId, String party, Money amount);

    /** Money of a share is paid; it was ordered. */
    void pay(String caseId, String party, Money amount);

    /** Ordered money of a share will not be paid and can be ordered again. */
    void free(String caseId, String party, Money amount);

    /**
     * Money of a share is asked back.
     *
     * @return false when more would be asked back than paid; nothing is written then
     */
    boolean clawBack(String caseId, String party, Money amount);

    /** How many orders a party has in a round. */
    int runs(String roundId, String party);

    /**
     * Adds an order with its lines.
     *
     * @return false when a case of it stands in an open line of this party already; the caller's transaction must not go
     *     on then
     */
    boolean add(PaymentOrder order, List<PaymentLine> lines);

    Optional<PaymentOrder> find(String id);

    /** Finds an order and holds it until the transaction ends. */
    Optional<PaymentOrder> lock(String id);

    /** The lines of an order, by number. */
    List<PaymentLine> lines(String orderId);

    /** Everything the bank said of an order that counts, in the order of recording. */
    List<PaymentReceipt> receipts(String orderId);

    /** Every payment of a case with its party and day. */
    List<PaidPart> paidParts(String caseId);

    /** Writes a receipt and the line that it leads to. */
    void book(PaymentOrder order, PaymentLine line, PaymentReceipt receipt, String recordedBy, Instant recordedAt);

    /** Writes the next version of an order; the caller holds it. */
    void change(PaymentOrder next);

    /** A page, newest first. */
    List<PaymentOrder> list(@Nullable String roundId, @Nullable String party, Optional<String> afterId, int limit);

    long count(@Nullable String roundId, @Nullable String party);
}

package techfin.loankit.servicing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.lending.record.Reason;
import techfin.lending.servicing.Balance;
import techfin.lending.servicing.LoanLife;
import techfin.loankit.servicing.usecase.HeldLoan;
import techfin.loankit.servicing.usecase.HeldLoans;
import techfin.loankit.servicing.usecase.NotedLoan;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** Loans of a toy service: they live in memory, a bank sees its own and the IP office all. */
@Singleton
class ToyLoans implements HeldLoans {
    private final Map<String, Toy> toys = new ConcurrentHashMap<>();
    private final AuditTrail audit;

    ToyLoans(AuditTrail audit) {
        this.audit = audit;
    }

    private record Toy(String bankCode, long version, LoanLife life) {}

    /** A filed loan of one million yuan for a year, disbursed thirty days ago. */
    String filed(String bankCode, LocalDate today) {
        Money principal = Money.parse("1000000.00");
        LocalDate disbursedOn = today.minusDays(30);
        String id = Ids.next();
        toys.put(
                id,
                new Toy(
                        bankCode,
                        1,
                        new LoanLife(
                                LoanStatus.ACCEPTED,
                                disbursedOn,
                                disbursedOn.plusYears(1),
                                null,
                                principal,
                                Balance.of(principal))));
        return id;
    }

    LoanLife life(String id) {
        return toy(id).life();
    }

    private Toy toy(String id) {
        return Optional.ofNullable(toys.get(id)).orElseThrow(Problem::notFound);
    }

    @Override
    public HeldLoan locked(Actor actor, String id) {
        Toy toy = toy(seen(actor, id));
        return new HeldLoan() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public long version() {
                return toy.version();
            }

            @Override
            public LoanLife life() {
                return toy.life();
            }

            @Override
            public List<Finding> become(LoanLife next, String action, @Nullable Reason reason) {
                if (!toys.replace(id, toy, new Toy(toy.bankCode(), toy.version() + 1, next))) {
                    throw Problem.of(409, "CHANGED_MEANWHILE");
                }
                audit.record(actor, action, "toy", id, toy.life(), next, reason == null ? null : reason.onRecord());
                return List.of();
            }
        };
    }

    @Override
    public String seen(Actor actor, String id) {
        boolean inside =
                actor.has(reviewerRole()) || actor.organisation().code().equals(toy(id).bankCode());
        if (!inside) {
            throw Problem.notFound();
        }
        return id;
    }

    /** The note of a toy is its id. */
    @Override
    public Map<String, NotedLoan> byNotes(Actor clerk, Set<String> notes) {
        return toys.entrySet().stream()
                .filter(toy -> notes.contains(toy.getKey()))
                .filter(toy ->
                        toy.getValue().bankCode().equals(clerk.organisation().code()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        toy -> new NotedLoan(toy.getKey(), toy.getValue().life())));
    }

    @Override
    public String reviewerRole() {
        return Role.IP_OFFICE_REVIEWER;
    }
}

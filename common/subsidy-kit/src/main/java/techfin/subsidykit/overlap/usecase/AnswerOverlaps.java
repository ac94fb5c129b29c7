package techfin.subsidykit.overlap.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.overlap.Claims;
import techfin.subsidykit.overlap.InterestDays;
import techfin.subsidykit.overlap.LoanDays;
import techfin.subsidykit.overlap.Overlap;

/** Says whether interest days are taken in this service, and nothing else about them. */
@Singleton
public class AnswerOverlaps {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerOverlaps.class);
    private static final String[] OFFICIALS = {
        Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.IP_OFFICE_REVIEWER, Role.IP_OFFICE_APPROVER, Role.AUDITOR
    };

    private final Claims claims;
    private final BusinessClock clock;

    AnswerOverlaps(Claims claims, BusinessClock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Whether each loan's days are claimed or granted here, in the order asked.
     *
     * @throws Problem 403 when the actor is neither an official nor of the bank of every loan
     */
    public List<Boolean> answer(Actor actor, List<LoanDays> asked) {
        requireReader(actor, asked);
        if (actor.has(Role.BUREAU_APPROVER) || actor.has(Role.IP_OFFICE_APPROVER)) {
            LOG.info("An approver asks for the interest days of {} loans", asked.size());
        }
        Map<String, List<LoanDays>> taken = new HashMap<>();
        claims.near(asked, clock.now()).stream()
                .map(InterestDays::loanDays)
                .forEach(row -> taken.computeIfAbsent(row.bankCode(), bank -> new ArrayList<>())
                        .add(row));
        return asked.stream()
                .map(days -> taken.getOrDefault(days.bankCode(), List.of()).stream()
                        .anyMatch(row -> !Overlap.between(days, row).isEmpty()))
                .toList();
    }

    private static void requireReader(Actor actor, List<LoanDays> asked) {
        for (String official : OFFICIALS) {
            if (actor.has(official)) {
                return;
            }
        }
        actor.require(Role.BANK_CLERK, Role.BANK_CHECKER);
        String bank = actor.organisation().code();
        if (!asked.stream().allMatch(days -> days.bankCode().equals(bank))) {
            throw Problem.forbidden();
        }
    }
}

package techfin.pledge.pledging.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeEnd;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.pledging.Registration;

/**
 * A pledge as it is told to people and kept in the audit trail.
 *
 * @param securedAmount yuan
 * @param firstPledge whether one of its rights was never pledged before
 * @param registrationNumber null until it is registered
 * @param endedOn day of release or withdrawal, null while it stands
 * @param nextSteps what can be done next, and by which role
 */
public record PledgeView(
        String id,
        long version,
        PledgeStatus status,
        String bankCode,
        String bankBranchCode,
        String contractNumber,
        PledgorView pledgor,
        List<PledgedRightView> rights,
        String securedAmount,
        LocalDate securedFrom,
        LocalDate securedTo,
        boolean insisted,
        boolean firstPledge,
        @Nullable String registrationNumber,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy,
        @Nullable String endReason,
        String enteredBy,
        LocalDate enteredOn,
        List<WarningView> warnings,
        List<NextStep> nextSteps) {
    /** Who pledges. */
    public record PledgorView(String uscc, String name, String divisionCode) {}

    /** A right of the package. */
    public record PledgedRightView(
            String rightId, @Nullable String coOwnersConsent, boolean firstPledge, String link) {}

    /** Something that should be known; the message is in the reader's language and absent in the audit trail. */
    public record WarningView(
            String pointer,
            String code,
            Map<String, String> values,
            @Nullable String message) {}

    /** What can be done next, and by which role. */
    public record NextStep(String step, String role) {}

    /** The words of a warning in the reader's language. */
    public interface Words {
        @Nullable
        String of(Finding warning);
    }

    /** The pledge without words, as the audit trail keeps it. */
    public static PledgeView of(Pledge pledge) {
        return of(pledge, warning -> null);
    }

    /** The pledge as its reader sees it. */
    public static PledgeView of(Pledge pledge, Words words) {
        PledgeContract contract = pledge.contract();
        Registration registration = pledge.registration();
        PledgeEnd end = pledge.end();
        return new PledgeView(
                pledge.id(),
                pledge.version(),
                pledge.status(),
                pledge.bankCode(),
                contract.bankBranchCode(),
                contract.contractNumber(),
                new PledgorView(
                        contract.pledgor().uscc().value(),
                        contract.pledgor().name(),
                        contract.pledgor().divisionCode()),
                contract.rights().stream()
                        .map(right -> new PledgedRightView(
                                right.rightId(),
                                right.coOwnersConsent(),
                                right.firstPledge(),
                                "/api/ip-pledge/v1/rights/" + right.rightId()))
                        .toList(),
                contract.securedAmount().toString(),
                contract.securedFrom(),
                contract.securedTo(),
                contract.insisted(),
                pledge.isFirstPledge(),
                registration == null ? null : registration.number(),
                registration == null ? null : registration.on(),
                end == null ? null : end.on(),
                end == null ? null : end.by(),
                end == null ? null : end.reason(),
                pledge.enteredBy(),
                pledge.enteredOn(),
                pledge.warnings().stream()
                        .map(w -> new WarningView(w.pointer(), w.code(), w.values(), words.of(w)))
                        .toList(),
                nextSteps(pledge.status()));
    }

    private static List<NextStep> nextSteps(PledgeStatus status) {
        List<NextStep> steps = new ArrayList<>();
        switch (status) {
            case CONTRACTED -> {
                steps.add(new NextStep("REGISTER", "BANK_CLERK"));
                steps.add(new NextStep("WITHDRAW", "BANK_CHECKER"));
            }
            case REGISTERED -> {
                steps.add(new NextStep("CHANGE", "BANK_CLERK"));
                steps.add(new NextStep("RELEASE", "BANK_CHECKER"));
            }
            case RELEASED, WITHDRAWN -> {
                // the end
            }
        }
        return List.copyOf(steps);
    }
}

package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.declaration.Declarations;
import techfin.rating.declaration.Items;
import techfin.rating.declaration.QualificationLevel;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.Qualifications;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.json.Digests;
import techfin.servicekit.json.PlainJson;

/**
 * Lets current inputs follow the library of qualifications: what lapsed, was revoked or came into it since an input was
 * made changes the level of 科技资质. The input before stays on record. Runs inside the caller's transaction.
 */
@Singleton
public class RefreshInputs {
    /** What the audit trail calls an input. */
    public static final String OBJECT = "rating-input";

    private static final String JOB = "library-watch";

    private final RatingInputs inputs;
    private final Qualifications qualifications;
    private final Declarations declarations;
    private final Digests digests;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RefreshInputs(
            RatingInputs inputs,
            Qualifications qualifications,
            Declarations declarations,
            Digests digests,
            AuditTrail audit,
            BusinessClock clock) {
        this.inputs = inputs;
        this.qualifications = qualifications;
        this.declarations = declarations;
        this.digests = digests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same inputs, in place of each that says another level than the library the one that counts from now on. Of an
     * enterprise of which the library never knew anything, and where an official value states the level, nothing changes;
     * nor for a day that has passed: data that count now are not made older.
     *
     * @param current in the order of the codes
     * @param on day on which the qualifications must hold
     */
    public List<RatingInput> asOf(LocalDate on, List<RatingInput> current) {
        if (current.isEmpty() || on.isBefore(clock.today())) {
            return current;
        }
        Map<Uscc, List<Qualification>> known =
                qualifications
                        .between(current.getFirst().uscc(), current.getLast().uscc())
                        .stream()
                        .collect(Collectors.groupingBy(Qualification::uscc));
        return known.isEmpty()
                ? current
                : current.stream()
                        .map(input -> {
                            List<Qualification> held = known.get(input.uscc());
                            return held == null ? input : asOf(level(held, on), input);
                        })
                        .toList();
    }

    private static String level(List<Qualification> held, LocalDate on) {
        return QualificationLevel.of(held.stream()
                .filter(one -> one.isInForce(on))
                .map(Qualification::kind)
                .toList());
    }

    private RatingInput asOf(String level, RatingInput input) {
        Map<String, @Nullable Object> values = values(input);
        Object stated = values.put(Items.QUALIFICATION, level);
        boolean differs = stated instanceof String known && QualificationLevel.isLevel(known) && !known.equals(level);
        if (!differs || isStatedOfficially(input) || !inputs.release(input)) {
            return input;
        }
        RatingInput refreshed = input.refreshed(
                Ids.next(),
                inputs.lastRevision(input.uscc(), input.dataYear()) + 1,
                digests.canonical(values),
                clock.now());
        inputs.addAll(List.of(refreshed));
        audit.recordSystem(
                JOB,
                "INPUT_REFRESHED",
                OBJECT,
                refreshed.id(),
                new Level(input.uscc().value(), input.id(), (String) stated),
                new Level(input.uscc().value(), refreshed.id(), level),
                null);
        return refreshed;
    }

    /** What the audit trail keeps of an input. */
    private record Level(String uscc, String inputId, String qualification) {}

    private static Map<String, @Nullable Object> values(RatingInput input) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (PlainJson.of(input.valuesJson()) instanceof Map<?, ?> byCode) {
            byCode.forEach((code, value) -> values.put(String.valueOf(code), value));
        }
        return values;
    }

    private boolean isStatedOfficially(RatingInput input) {
        String declaration = input.declarationId();
        return declaration != null
                && declarations.statements(declaration).official().containsKey(Items.QUALIFICATION);
    }
}

package techfin.pledge.right.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.Rights;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;

/** A bank states many rights that were judged by the rules of one; inside the caller's transaction. */
@Singleton
public class RecordRights {
    private final Rights rights;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordRights(Rights rights, AuditTrail audit, BusinessClock clock) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records rights.
     *
     * @param added rights that are not on record
     * @param statedAgain rights on record that the bank states as they are there, for the first time; their standing stays:
     *     whoever looked it up before said more than a row of a sheet does
     * @throws Rights.NumberTaken when somebody else stated one of the new ones meanwhile
     */
    public void record(Actor clerk, List<IpRight> added, List<IpRight> statedAgain) {
        rights.addAll(added);
        rights.addReaders(statedAgain, clerk.organisation().code(), clock.now());
        audit.recordAll(
                clerk,
                "RIGHT_RECORDED",
                FindRights.OBJECT,
                added.stream()
                        .map(right -> new AuditTrail.Event(
                                right.id(),
                                null,
                                RightView.OnRecord.of(right),
                                right.standing().source()))
                        .toList());
        audit.recordAll(
                clerk,
                FindRights.STATED_AGAIN,
                FindRights.OBJECT,
                statedAgain.stream()
                        .map(right -> new AuditTrail.Event(
                                right.id(), RightView.OnRecord.of(right), RightView.OnRecord.of(right), null))
                        .toList());
    }
}

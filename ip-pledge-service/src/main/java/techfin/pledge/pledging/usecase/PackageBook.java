package techfin.pledge.pledging.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.AppraisalDraft;
import techfin.pledge.appraisal.Appraisals;
import techfin.pledge.appraisal.usecase.AppraisalView;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.pledging.usecase.PackageRound.EnteredPackage;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.usecase.RecordRights;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;

/** Writes pledges with their rights and appraisals, each with its audit row. */
@Singleton
class PackageBook {
    private final Pledges pledges;
    private final RecordRights recordRights;
    private final Appraisals appraisals;
    private final AuditTrail audit;
    private final BusinessClock clock;

    PackageBook(
            Pledges pledges, RecordRights recordRights, Appraisals appraisals, AuditTrail audit, BusinessClock clock) {
        this.pledges = pledges;
        this.recordRights = recordRights;
        this.appraisals = appraisals;
        this.audit = audit;
        this.clock = clock;
    }

    void write(Actor clerk, PackageFacts.Known known, List<EnteredPackage> packages) {
        if (packages.isEmpty()) {
            return;
        }
        List<IpRight> added = new ArrayList<>();
        List<IpRight> joined = new ArrayList<>();
        List<Appraisal> appraised = new ArrayList<>();
        for (EnteredPackage one : packages) {
            for (int i = 0; i < one.rights().size(); i++) {
                IpRight right = one.rights().get(i);
                if (!known.rights().containsKey(right.record().number())) {
                    added.add(right);
                } else if (!known.stated().contains(right.id())) {
                    joined.add(right);
                }
                AppraisalDraft.Facts facts = one.stated().rights().get(i).appraisal();
                if (!isOnRecord(known.appraised().get(right.id()), facts)) {
                    appraised.add(appraisal(clerk, right, facts));
                }
            }
        }
        recordRights.record(clerk, added, joined);
        writeAppraisals(clerk, appraised);
        writePledges(clerk, packages);
    }

    private static boolean isOnRecord(@Nullable Appraisal known, AppraisalDraft.Facts facts) {
        return known != null
                && known.value().equals(facts.value())
                && known.method() == facts.method()
                && known.appraiser().equals(facts.appraiser())
                && known.appraisedOn().equals(facts.appraisedOn())
                && known.validUntil().equals(facts.validUntil())
                && Objects.equals(known.reportNumber(), facts.reportNumber());
    }

    private Appraisal appraisal(Actor clerk, IpRight right, AppraisalDraft.Facts facts) {
        return new Appraisal(
                Ids.next(),
                right.id(),
                clerk.organisation().code(),
                facts.value(),
                facts.method(),
                facts.appraiser(),
                facts.appraisedOn(),
                facts.validUntil(),
                facts.reportNumber(),
                clerk.username(),
                clock.now());
    }

    private void writeAppraisals(Actor clerk, List<Appraisal> added) {
        appraisals.addAll(added);
        audit.recordAll(
                clerk,
                "APPRAISAL_RECORDED",
                "appraisal",
                added.stream()
                        .map(appraisal -> new AuditTrail.Event(appraisal.id(), null, AppraisalView.of(appraisal), null))
                        .toList());
    }

    private void writePledges(Actor clerk, List<EnteredPackage> packages) {
        pledges.addAll(packages.stream().map(EnteredPackage::pledge).toList());
        audit.recordAll(
                clerk,
                "PLEDGE_ENTERED",
                "pledge",
                packages.stream()
                        .map(EnteredPackage::entered)
                        .map(pledge -> new AuditTrail.Event(pledge.id(), null, PledgeView.of(pledge), null))
                        .toList());
        audit.recordAll(
                clerk,
                "PLEDGE_REGISTERED",
                "pledge",
                packages.stream()
                        .filter(one -> one.pledge().registration() != null)
                        .map(PackageBook::registered)
                        .toList());
    }

    private static AuditTrail.Event registered(EnteredPackage one) {
        Pledge pledge = one.pledge();
        return new AuditTrail.Event(pledge.id(), PledgeView.of(one.entered()), PledgeView.of(pledge), null);
    }
}

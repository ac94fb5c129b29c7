package techfin.pledge.pledging.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.AppraisalDraft;
import techfin.pledge.pledging.ContractRules;
import techfin.pledge.pledging.DeclaredPledge;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgePackage;
import techfin.pledge.pledging.PledgePackage.StatedRight;
import techfin.pledge.pledging.PledgeRules;
import techfin.pledge.pledging.PledgedRight;
import techfin.pledge.pledging.PledgedWorth;
import techfin.pledge.pledging.Registration;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightFields;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.RightRules;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.id.Ids;

/** Judges some pledges one after the other; each sees what the ones before it take. */
final class PackageRound {
    private final Actor clerk;
    private final String bankCode;
    private final LocalDate day;
    private final PackageFacts.Known known;
    private final TakenByPackages taken;
    private final RightRules rightRules;
    private final ContractRules contractRules;
    private final PledgeWarnings warnings;
    private final boolean forGood;
    private final List<EnteredPackage> entered = new ArrayList<>();

    PackageRound(
            Actor clerk,
            LocalDate day,
            PackageFacts.Known known,
            TakenByPackages taken,
            RightRules rightRules,
            ContractRules contractRules,
            PledgeWarnings warnings,
            boolean forGood) {
        this.clerk = clerk;
        this.bankCode = clerk.organisation().code();
        this.day = day;
        this.known = known;
        this.taken = taken;
        this.rightRules = rightRules;
        this.contractRules = contractRules;
        this.warnings = warnings;
        this.forGood = forGood;
    }

    /** A pledge that can be entered, with its rights in their order. */
    record EnteredPackage(Pledge entered, Pledge pledge, List<IpRight> rights, PledgePackage stated) {
        EnteredPackage {
            rights = List.copyOf(rights);
        }
    }

    /** Those that can be entered for good. */
    List<EnteredPackage> entered() {
        return List.copyOf(entered);
    }

    PackageVerdict judge(PledgePackage stated) {
        String number = stated.contract().contractNumber();
        Pledge onFile = known.byContract().get(number);
        if (onFile != null) {
            return new PackageVerdict.OnFile(onFile, isSame(onFile, stated));
        }
        if (!taken.takeContract(number)) {
            return new PackageVerdict.Repeated();
        }
        Set<Finding> found = new LinkedHashSet<>();
        List<IpRight> rights = new ArrayList<>();
        for (int i = 0; i < stated.rights().size(); i++) {
            rights.add(right("/rights/" + i, stated.rights().get(i), rights, found));
        }
        PledgeContract contract = contract(stated.contract(), rights);
        Map<String, IpRight> byId = new HashMap<>();
        rights.forEach(right -> byId.putIfAbsent(right.id(), right));
        found.addAll(contractRules.refusals(contract, bankCode));
        found.addAll(PledgeRules.refusals(contract, byId, day));
        Pledge bare = Pledge.entered(forGood ? Ids.next() : "", bankCode, contract, clerk.username(), day, List.of());
        Registration registration = stated.registration();
        if (registration != null) {
            found.addAll(ContractRules.refusals(registration, bare, day));
            found.addAll(PledgeRules.refusals(contract, byId, registration.on()));
            if (known.registrations().contains(registration.number()) || taken.hasRegistration(registration.number())) {
                found.add(new Finding(
                        "/registrationNumber", "REGISTRATION_TAKEN", Map.of("number", registration.number())));
            }
        }
        return found.isEmpty() ? enter(bare, rights, byId, stated) : new PackageVerdict.Refused(List.copyOf(found));
    }

    private IpRight right(String pointer, StatedRight stated, List<IpRight> before, Set<Finding> found) {
        RightRecord record = stated.record();
        IpRight onRecord = known.rights().get(record.number());
        IpRight right = onRecord == null ? added(pointer, stated, found) : onRecord;
        if (onRecord != null) {
            RightFields.differing(onRecord.record(), record)
                    .forEach(field -> found.add(Finding.of(pointer + field, "DIFFERS_FROM_RECORD")));
        }
        if (known.held().contains(right.id()) || taken.holds(record.number())) {
            found.add(Finding.of(pointer + "/number", "ALREADY_PLEDGED"));
        }
        if (before.stream().anyMatch(other -> other.record().number().equals(record.number()))) {
            found.add(Finding.of(pointer + "/number", "RIGHT_REPEATED"));
        }
        return right;
    }

    private IpRight added(String pointer, StatedRight stated, Set<Finding> found) {
        RightRecord record = stated.record();
        List<Finding> refusals = new ArrayList<>(rightRules.refusals(record, day));
        refusals.addAll(RightRules.refusals("/standing", record, stated.standing(), day));
        refusals.forEach(
                finding -> found.add(new Finding(pointer + finding.pointer(), finding.code(), finding.values())));
        String id = forGood ? Ids.next() : record.kind() + " " + record.number().value();
        return new IpRight(id, 1, record, stated.standing(), clerk.username(), bankCode);
    }

    private PledgeContract contract(PledgeContract stated, List<IpRight> rights) {
        List<PledgedRight> pledged = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            IpRight right = rights.get(i);
            boolean first =
                    !known.everPledged().contains(right.id()) && !right.record().pledgedBefore();
            pledged.add(new PledgedRight(right.id(), stated.rights().get(i).coOwnersConsent(), first));
        }
        return stated.with(pledged);
    }

    private PackageVerdict enter(Pledge bare, List<IpRight> rights, Map<String, IpRight> byId, PledgePackage stated) {
        List<PledgedWorth> worth = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            IpRight right = rights.get(i);
            worth.add(new PledgedWorth(
                    right.record().kind(),
                    right.record().number().value(),
                    value(right, stated.rights().get(i).appraisal())));
        }
        List<Finding> said = new ArrayList<>(PledgeRules.feeWarnings(bare.contract(), byId));
        said.addAll(warnings.rate("/securedAmount", bare.contract().securedAmount(), worth));
        Pledge contracted = Pledge.entered(bare.id(), bankCode, bare.contract(), clerk.username(), day, said);
        Registration registration = stated.registration();
        Pledge pledge = registration == null ? contracted : contracted.registered(registration, said);
        rights.forEach(right -> taken.hold(right.record().number()));
        if (registration != null) {
            taken.register(registration.number());
        }
        taken.declare(bare.contract().contractNumber(), DeclaredPledge.of(pledge, worth));
        if (forGood) {
            entered.add(new EnteredPackage(contracted, pledge, rights, stated));
        }
        return new PackageVerdict.Entered(pledge);
    }

    /** The later one of the appraisal on record and the one that is stated; null when none of them may be used today. */
    private @Nullable Money value(IpRight right, AppraisalDraft.Facts stated) {
        Appraisal onRecord = known.appraised().get(right.id());
        boolean valid = !day.isBefore(stated.appraisedOn()) && !day.isAfter(stated.validUntil());
        if (onRecord != null && (!valid || onRecord.appraisedOn().isAfter(stated.appraisedOn()))) {
            return onRecord.value();
        }
        return valid ? stated.value() : null;
    }

    private boolean isSame(Pledge onFile, PledgePackage stated) {
        PledgeContract here = onFile.contract();
        PledgeContract there = stated.contract();
        Map<String, @Nullable String> consents = here.rights().stream()
                .collect(HashMap::new, (map, right) -> map.put(right.rightId(), right.coOwnersConsent()), Map::putAll);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < stated.rights().size(); i++) {
            IpRight right = known.rights().get(stated.rights().get(i).record().number());
            if (right == null
                    || !consents.containsKey(right.id())
                    || !seen.add(right.id())
                    || !Objects.equals(
                            consents.get(right.id()), there.rights().get(i).coOwnersConsent())
                    || !RightFields.differing(
                                    right.record(), stated.rights().get(i).record())
                            .isEmpty()) {
                return false;
            }
        }
        return seen.equals(here.rights().stream().map(PledgedRight::rightId).collect(Collectors.toSet()))
                && here.bankBranchCode().equals(there.bankBranchCode())
                && here.pledgor().uscc().equals(there.pledgor().uscc())
                && here.securedAmount().equals(there.securedAmount())
                && here.securedFrom().equals(there.securedFrom())
                && here.securedTo().equals(there.securedTo())
                && here.insisted() == there.insisted()
                && Objects.equals(onFile.registration(), stated.registration());
    }
}

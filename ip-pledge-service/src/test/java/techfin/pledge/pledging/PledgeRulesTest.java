package techfin.pledge.pledging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.Owner;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.StatusEntry;

/** Reasons for refusal: the guide of a registration office (Wuxi), one by one. */
class PledgeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate EXPIRES = LocalDate.of(2036, 4, 30);
    private static final Uscc FIRM = new Uscc("91371502MA0000001X");
    private static final Uscc OTHER = new Uscc("9137158100000001A5");
    private static final Owner SOLE = new Owner(FIRM, "聊城轴承", Percent.HUNDRED);

    private static StatusEntry standing(LegalStatus status, FeeStatus fee, Impediment... impediments) {
        return new StatusEntry(status, Set.of(impediments), fee, null, TODAY, "专利登记簿副本", "clerk", Instant.EPOCH);
    }

    private static IpRight right(StatusEntry standing, @Nullable RightNumber twin, Owner... owners) {
        return new IpRight(
                "r1",
                1,
                new RightRecord(
                        RightKind.INVENTION_PATENT,
                        new RightNumber(RightKind.INVENTION_PATENT, "201610000001.5"),
                        "一种轴承",
                        List.of(owners),
                        "371502",
                        LocalDate.of(2016, 5, 1),
                        LocalDate.of(2018, 6, 1),
                        EXPIRES,
                        false,
                        twin),
                standing,
                "clerk",
                "BANK-A");
    }

    private static PledgeContract contract(LocalDate until, boolean insisted, @Nullable String consent) {
        return new PledgeContract(
                "P-1",
                "BANK-A-001",
                new Pledgor(FIRM, "聊城轴承", "371502"),
                List.of(new PledgedRight("r1", consent, true)),
                Money.parse("5000000.00"),
                TODAY,
                until,
                insisted);
    }

    private static List<String> codes(PledgeContract contract, IpRight right) {
        List<String> codes = new ArrayList<>();
        for (Finding finding : PledgeRules.refusals(contract, Map.of("r1", right), TODAY)) {
            assertThat(finding.pointer()).isEqualTo("/rights/0");
            codes.add(finding.code());
        }
        return codes;
    }

    private static PledgeContract sound() {
        return contract(LocalDate.of(2029, 3, 1), false, null);
    }

    private static IpRight sound(Owner... owners) {
        return right(standing(LegalStatus.IN_FORCE, FeeStatus.PAID), null, owners);
    }

    @Test
    void a_right_in_force_of_the_pledgor_alone_can_be_pledged() {
        assertThat(codes(sound(), sound(SOLE))).isEmpty();
    }

    @Test
    void only_a_registered_owner_pledges() {
        assertThat(codes(sound(), sound(new Owner(OTHER, "临清轴承", Percent.HUNDRED))))
                .containsExactly("PLEDGOR_NOT_OWNER");
    }

    @Test
    void co_owners_must_agree() {
        Owner half = new Owner(FIRM, "聊城轴承", Percent.parse("50"));
        Owner person = new Owner(null, "王某", Percent.parse("50"));
        assertThat(codes(sound(), sound(half, person))).containsExactly("CO_OWNERS_CONSENT_MISSING");
        assertThat(codes(contract(LocalDate.of(2029, 3, 1), false, "同意书 2026-2"), sound(half, person)))
                .isEmpty();
    }

    @Test
    void a_right_that_is_not_granted_or_has_ended_is_refused() {
        assertThat(codes(sound(), right(standing(LegalStatus.PENDING, FeeStatus.NOT_DUE), null, SOLE)))
                .containsExactly("RIGHT_NOT_GRANTED");
        assertThat(codes(sound(), right(standing(LegalStatus.ENDED, FeeStatus.PAID), null, SOLE)))
                .containsExactly("RIGHT_ENDED");
        assertThat(codes(sound(), right(standing(LegalStatus.INVALID, FeeStatus.PAID), null, SOLE)))
                .containsExactly("RIGHT_ENDED");
    }

    @Test
    void a_right_whose_term_is_over_has_ended_whatever_the_last_entry_says() {
        List<Finding> found = PledgeRules.refusals(sound(), Map.of("r1", sound(SOLE)), EXPIRES.plusDays(1));
        assertThat(found).extracting(Finding::code).containsExactly("RIGHT_ENDED");
        assertThat(PledgeRules.refusals(sound(), Map.of("r1", sound(SOLE)), EXPIRES))
                .isEmpty();
    }

    @Test
    void the_debt_may_end_with_the_right_but_not_a_day_later() {
        assertThat(codes(contract(EXPIRES, false, null), sound(SOLE))).isEmpty();
        assertThat(codes(contract(EXPIRES.plusDays(1), false, null), sound(SOLE)))
                .containsExactly("DEBT_OUTLIVES_RIGHT");
    }

    @Test
    void an_unpaid_fee_refuses_and_a_fee_that_is_due_warns() {
        assertThat(codes(sound(), right(standing(LegalStatus.IN_FORCE, FeeStatus.UNPAID), null, SOLE)))
                .containsExactly("FEE_UNPAID");
        IpRight due = right(standing(LegalStatus.IN_FORCE, FeeStatus.DUE), null, SOLE);
        assertThat(codes(sound(), due)).isEmpty();
        assertThat(PledgeRules.feeWarnings(sound(), Map.of("r1", due)))
                .extracting(Finding::code)
                .containsExactly("FEE_DUE");
    }

    @Test
    void dispute_and_preservation_refuse_even_when_the_parties_insist() {
        IpRight both = right(
                standing(
                        LegalStatus.IN_FORCE,
                        FeeStatus.PAID,
                        Impediment.OWNERSHIP_DISPUTE,
                        Impediment.COURT_PRESERVATION),
                null,
                SOLE);
        assertThat(codes(contract(LocalDate.of(2029, 3, 1), true, null), both))
                .containsExactly("OWNERSHIP_IN_DISPUTE", "RIGHT_PRESERVED_BY_COURT");
    }

    @Test
    void invalidation_proceedings_and_a_same_day_right_refuse_unless_the_parties_insist() {
        IpRight told = right(
                standing(LegalStatus.IN_FORCE, FeeStatus.PAID, Impediment.INVALIDATION_PENDING),
                new RightNumber(RightKind.UTILITY_MODEL, "201620000001.0"),
                SOLE);
        assertThat(codes(sound(), told)).containsExactly("INVALIDATION_STARTED", "SAME_DAY_RIGHT");
        assertThat(codes(contract(LocalDate.of(2029, 3, 1), true, null), told)).isEmpty();
    }

    @Test
    void every_reason_is_told_not_only_the_first() {
        IpRight bad = right(
                standing(LegalStatus.ENDED, FeeStatus.UNPAID, Impediment.COURT_PRESERVATION),
                null,
                new Owner(OTHER, "临清轴承", Percent.HUNDRED));
        assertThat(codes(contract(EXPIRES.plusDays(1), false, null), bad))
                .containsExactly(
                        "PLEDGOR_NOT_OWNER",
                        "RIGHT_ENDED",
                        "DEBT_OUTLIVES_RIGHT",
                        "FEE_UNPAID",
                        "RIGHT_PRESERVED_BY_COURT");
    }
}

package techfin.pledge.pledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.money.Money;

/** A contract as somebody stated it, through whichever door; what is missing is null. */
public record PledgeDraft(
        @Nullable String contractNumber,
        @Nullable String bankBranchCode,
        @Nullable String pledgorUscc,
        @Nullable String pledgorName,
        @Nullable String divisionCode,
        List<RightDraft> rights,
        @Nullable Money securedAmount,
        @Nullable LocalDate securedFrom,
        @Nullable LocalDate securedTo,
        @Nullable Boolean insisted) {
    /** Rights in one package at most. */
    public static final int MOST_RIGHTS = 100;

    public PledgeDraft {
        rights = List.copyOf(rights);
    }

    /** A right of the package as stated. */
    public record RightDraft(
            @Nullable String rightId, @Nullable String coOwnersConsent) {}

    /**
     * The contract that it states; whether a right is pledged for the first time is not known yet.
     *
     * @param found takes everything that is missing or cannot be
     * @return empty when something is wrong
     */
    public Optional<PledgeContract> read(List<Finding> found) {
        int before = found.size();
        String contract = Stated.number("/contractNumber", contractNumber, true, found);
        String branch = Stated.number("/bankBranchCode", bankBranchCode, true, found);
        Optional<Uscc> code = Stated.uscc("/pledgor/uscc", pledgorUscc, found);
        String name = Stated.text("/pledgor/name", pledgorName, RecordLimits.NAME_LENGTH, true, found);
        String division = Stated.text("/pledgor/divisionCode", divisionCode, RecordLimits.DIVISION_LENGTH, true, found);
        List<PledgedRight> pledged = readRights(found);
        Stated.amount("/securedAmount", securedAmount, found);
        Stated.day("/securedFrom", securedFrom, found);
        Stated.day("/securedTo", securedTo, found);
        if (found.size() > before
                || contract == null
                || branch == null
                || name == null
                || division == null
                || securedAmount == null
                || securedFrom == null
                || securedTo == null) {
            return Optional.empty();
        }
        return Optional.of(new PledgeContract(
                contract,
                branch,
                new Pledgor(code.orElseThrow(), name, division),
                pledged,
                securedAmount,
                securedFrom,
                securedTo,
                insisted != null && insisted));
    }

    private List<PledgedRight> readRights(List<Finding> found) {
        List<PledgedRight> pledged = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rights.size(); i++) {
            String pointer = "/rights/" + i;
            String id = Stated.number(pointer + "/rightId", rights.get(i).rightId(), true, found);
            String consent = Stated.text(
                    pointer + "/coOwnersConsent",
                    rights.get(i).coOwnersConsent(),
                    RecordLimits.NUMBER_LENGTH,
                    false,
                    found);
            if (id != null) {
                if (!seen.add(id)) {
                    found.add(Finding.of(pointer + "/rightId", "RIGHT_REPEATED"));
                }
                pledged.add(new PledgedRight(id, consent, false));
            }
        }
        if (rights.isEmpty()) {
            found.add(Finding.of("/rights", "REQUIRED"));
        }
        return pledged;
    }
}

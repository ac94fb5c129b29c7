package techfin.pledge.pledging;

import java.time.LocalDate;
import java.util.List;
import techfin.money.Money;

/**
 * The contract of a pledge (质押合同) as a bank states it.
 *
 * @param contractNumber unique per bank
 * @param rights one or several; a package secures together
 * @param securedAmount yuan; the debt that the pledge secures at most
 * @param securedFrom first day of the secured debt
 * @param securedTo last day of the secured debt
 * @param insisted the parties were told of a same-day right or of invalidation proceedings and insist on registration
 */
public record PledgeContract(
        String contractNumber,
        String bankBranchCode,
        Pledgor pledgor,
        List<PledgedRight> rights,
        Money securedAmount,
        LocalDate securedFrom,
        LocalDate securedTo,
        boolean insisted) {
    public PledgeContract {
        rights = List.copyOf(rights);
    }

    /** Ids of the rights, in the order of the contract. */
    public List<String> rightIds() {
        return rights.stream().map(PledgedRight::rightId).toList();
    }

    PledgeContract changed(Money amount, LocalDate to) {
        return new PledgeContract(contractNumber, bankBranchCode, pledgor, rights, amount, securedFrom, to, insisted);
    }

    /** The same with its rights marked as pledged for the first time or not. */
    public PledgeContract with(List<PledgedRight> marked) {
        return new PledgeContract(
                contractNumber, bankBranchCode, pledgor, marked, securedAmount, securedFrom, securedTo, insisted);
    }
}

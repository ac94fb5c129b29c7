package techfin.pledge.pledging;

import java.util.List;
import java.util.Map;
import techfin.lending.record.Finding;
import techfin.money.Money;

/**
 * Pledges on which loans take more than is secured: money that had come back was taken back after another loan had taken
 * what was free. Until the excess is repaid or more is secured, no new loan rests on them.
 *
 * @param contracts contract numbers of the pledges; several where loans rest on several pledges at once
 * @param secured what these pledges secure together; yuan
 * @param excess what the loans on them take beyond it, above zero; yuan
 */
public record Overdraft(List<String> contracts, Money secured, Money excess) {
    public Overdraft {
        contracts = List.copyOf(contracts);
    }

    /** The warning that says so. */
    public Finding warning(String pointer) {
        return new Finding(
                pointer,
                "PLEDGE_OVERDRAWN",
                Map.of(
                        "pledge",
                        String.join(", ", contracts),
                        "secured",
                        secured.toString(),
                        "taken",
                        secured.plus(excess).toString(),
                        "excess",
                        excess.toString()));
    }
}

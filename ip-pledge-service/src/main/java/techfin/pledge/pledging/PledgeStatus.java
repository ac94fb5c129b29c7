package techfin.pledge.pledging;

/** Where a pledge stands. Its rights are taken from the contract on, so that nobody else registers in between. */
public enum PledgeStatus {
    /** The contract is signed, the registration is asked for. */
    CONTRACTED,
    /** Registered: the pledge exists from that day on (Civil Code, article 444). */
    REGISTERED,
    /** Deleted from the register; the rights are free. */
    RELEASED,
    /** Never registered, taken back; the rights are free. */
    WITHDRAWN;

    /** Whether it keeps others from pledging its rights. */
    public boolean holdsRights() {
        return this == CONTRACTED || this == REGISTERED;
    }
}

package techfin.subsidykit.overlap;

/** By what two loans that share interest days are known to be the same money. */
public enum OverlapKind {
    /** The same contract number at the same bank. */
    CONTRACT,
    /** The same note number at the same bank. */
    NOTE,
    /** The same enterprise, bank, disbursement day and principal under another note number. */
    SAME_LOAN,
    /** The neighbouring service says so; it does not say why. */
    NEIGHBOUR
}

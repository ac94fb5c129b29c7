package techfin.rating.override;

/** Why people rate otherwise than the model. */
public enum OverrideReason {
    /** Something is known that the data do not hold yet. */
    NEW_INFORMATION,
    /** The data are of a year that says little of today. */
    DATA_LAG,
    /** A group stands behind the enterprise, or drags it down. */
    GROUP_SUPPORT,
    /** It carries a key project. */
    KEY_PROJECT,
    /** A warning that the model does not see. */
    RISK_SIGNAL,
    /** Said in the text. */
    OTHER
}

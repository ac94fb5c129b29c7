package techfin.testkit.openapi;

/** What the service must answer to a case. */
enum Expected {
    /** 400 with a pointer to the field. */
    REFUSED_AT_FIELD,
    /** 400; where the body is not even JSON, there is no field to point to. */
    REFUSED,
    /** 413. */
    TOO_LARGE,
    /** 415. */
    UNSUPPORTED,
    /** The file leaves it open: a success, or any 4xx of the contract, but never a 5xx. */
    HANDLED
}

package techfin.subsidykit.notice.usecase;

import techfin.subsidykit.notice.RaisedObjection;

/**
 * An objection in a list.
 *
 * @param enterpriseName of the application that it blocks
 */
public record ObjectionLine(ObjectionView objection, String roundId, String enterpriseName) {
    static ObjectionLine of(RaisedObjection raised) {
        return new ObjectionLine(ObjectionView.of(raised.objection()), raised.roundId(), raised.enterpriseName());
    }

    /** The objection's id. */
    public String id() {
        return objection.id();
    }
}

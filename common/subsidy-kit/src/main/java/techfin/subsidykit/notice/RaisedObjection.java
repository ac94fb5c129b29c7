package techfin.subsidykit.notice;

/**
 * An objection in a list of many.
 *
 * @param roundId the round of the notice
 * @param enterpriseName of the application that it blocks
 */
public record RaisedObjection(Objection objection, String roundId, String enterpriseName) {}

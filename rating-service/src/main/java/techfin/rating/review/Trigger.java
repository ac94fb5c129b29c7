package techfin.rating.review;

/**
 * One cause for another look.
 *
 * @param cause what tells causes of one kind apart, such as the id of the input or of the appeal; it opens one review
 */
public record Trigger(TriggerKind kind, String cause) {
    public static final int CAUSE_LENGTH = 64;
}

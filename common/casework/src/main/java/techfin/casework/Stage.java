package techfin.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A span of a case in which one party holds it, with a lawful number of working days. */
public enum Stage {
    /** The bank confirms. Five working days, as where banks ask for subsidies themselves. */
    BANK_CONFIRMATION(5, Party.BANK),
    /** The county reviews: 15 working days as in Aba's rules of 2008. */
    COUNTY_REVIEW(15, Party.COUNTY_REVIEWER),
    /** The city reviews: ten working days, a setting of the round. */
    CITY_REVIEW(10, Party.CITY_REVIEWER),
    /** The applicant corrects what was marked. */
    CORRECTION(10, Party.APPLICANT),
    /** An objection is looked into. */
    OBJECTION(15, Party.APPROVER),
    /** The approver decides, counted from the end of the notice. */
    APPROVAL(5, Party.APPROVER),
    /** The payer pays. */
    PAYMENT(10, Party.PAYER);

    private static final List<Stage> REVIEWS = List.of(BANK_CONFIRMATION, COUNTY_REVIEW, CITY_REVIEW);

    private final int usualDays;
    private final Party holder;

    Stage(int usualDays, Party holder) {
        this.usualDays = usualDays;
        this.holder = holder;
    }

    /** Working days unless the round says otherwise. */
    public int usualDays() {
        return usualDays;
    }

    /** Who holds the case. */
    public Party holder() {
        return holder;
    }

    /** Whether the outcome of this stage rests on a field: a changed one undoes it. */
    public boolean restsOn(String pointer) {
        return restsOn().stream().anyMatch(prefix -> pointer.equals(prefix) || pointer.startsWith(prefix + "/"));
    }

    private List<String> restsOn() {
        return switch (this) {
            case BANK_CONFIRMATION -> List.of("/interestPaid");
            case COUNTY_REVIEW -> List.of("/interestPaid", "/statement", "/documents", "/contact");
            case CITY_REVIEW -> List.of("/interestPaid", "/statement", "/documents", "/contact", "/payee");
            case CORRECTION, OBJECTION, APPROVAL, PAYMENT -> List.of();
        };
    }

    /** The stages whose outcomes can stand or fall by themselves, in their order. */
    public static List<Stage> reviews() {
        return REVIEWS;
    }

    /** The stage of a state; empty where nobody's clock runs. */
    public static Optional<Stage> of(CaseState state, boolean countyReviews) {
        return switch (state) {
            case SUBMITTED -> Optional.of(BANK_CONFIRMATION);
            case BANK_CONFIRMED -> Optional.of(countyReviews ? COUNTY_REVIEW : CITY_REVIEW);
            case COUNTY_REVIEWED -> Optional.of(CITY_REVIEW);
            case RETURNED -> Optional.of(CORRECTION);
            case OBJECTED -> Optional.of(OBJECTION);
            case NOTICED -> Optional.of(APPROVAL);
            case APPROVED, PAYMENT_ORDERED -> Optional.of(PAYMENT);
            case DRAFT, CITY_REVIEWED, LISTED, PAID, REJECTED, WITHDRAWN, CLAWED_BACK -> Optional.empty();
        };
    }

    /** The state in which this review is due. */
    CaseState duringReview(boolean countyReviews) {
        return switch (this) {
            case BANK_CONFIRMATION -> CaseState.SUBMITTED;
            case COUNTY_REVIEW -> CaseState.BANK_CONFIRMED;
            case CITY_REVIEW -> countyReviews ? CaseState.COUNTY_REVIEWED : CaseState.BANK_CONFIRMED;
            case CORRECTION, OBJECTION, APPROVAL, PAYMENT -> throw new IllegalArgumentException("no review: " + this);
        };
    }

    /** The reviews whose outcomes a change of these fields undoes. */
    public static Set<Stage> undoneBy(Set<String> changedPointers) {
        return REVIEWS.stream()
                .filter(stage -> changedPointers.stream().anyMatch(stage::restsOn))
                .collect(Collectors.toUnmodifiableSet());
    }
}

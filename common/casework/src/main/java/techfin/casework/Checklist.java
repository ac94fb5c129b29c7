package techfin.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reviewer ticks off. */
public record Checklist(List<Tick> ticks) {
    public Checklist {
        ticks = List.copyOf(ticks);
    }

    /** One answer. */
    public record Tick(Item item, boolean met, @Nullable String note) {}

    /** What is looked at; the items of bureaus' forms (policy 1.6 and 3.5). */
    public enum Item {
        /** The loan is real, filed, and was used as filed. */
        LOAN_AND_USE,
        /** Principal and interest were repaid as agreed. */
        REPAID_AS_AGREED,
        /** The interest paid is proved by vouchers. */
        INTEREST_PROVED,
        /** No other public subsidy was given for this interest. */
        NO_OTHER_SUBSIDY,
        /** The enterprise is not on a list of dishonest or seriously unlawful ones. */
        NO_DISHONESTY,
        /** The account is one of the enterprise. */
        PAYEE_CHECKED
    }

    /** What the stage's reviewer must answer. */
    public static Set<Item> itemsOf(Stage stage) {
        return switch (stage) {
            case COUNTY_REVIEW ->
                Set.of(Item.LOAN_AND_USE, Item.REPAID_AS_AGREED, Item.NO_DISHONESTY, Item.PAYEE_CHECKED);
            case CITY_REVIEW ->
                Set.of(Item.REPAID_AS_AGREED, Item.INTEREST_PROVED, Item.NO_OTHER_SUBSIDY, Item.PAYEE_CHECKED);
            case BANK_CONFIRMATION, CORRECTION, OBJECTION, APPROVAL, PAYMENT -> Set.of();
        };
    }

    /** Items of the stage without an answer. */
    public Set<Item> unanswered(Stage stage) {
        Set<Item> answered = ticks.stream().map(Tick::item).collect(Collectors.toSet());
        return itemsOf(stage).stream().filter(item -> !answered.contains(item)).collect(Collectors.toUnmodifiableSet());
    }

    /** Items that were answered with no. */
    public Set<Item> notMet() {
        return ticks.stream().filter(tick -> !tick.met()).map(Tick::item).collect(Collectors.toUnmodifiableSet());
    }
}

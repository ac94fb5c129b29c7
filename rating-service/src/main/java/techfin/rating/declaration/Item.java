package techfin.rating.declaration;

import techfin.rating.fact.Fact;
import techfin.rating.scoring.Indicator;
import techfin.rating.scoring.Name;

/** Something that a declaration can state. */
public sealed interface Item {
    /** A fact of the year; indicators follow from it. */
    record OfFact(Fact fact) implements Item {
        @Override
        public String code() {
            return fact.name();
        }

        @Override
        public Name title() {
            return fact.title();
        }

        @Override
        public boolean isRequired() {
            return fact.isRequired();
        }

        @Override
        public boolean mayNotApply() {
            return fact.mayNotApply();
        }
    }

    /**
     * An indicator whose value is stated as such.
     *
     * @param fromRegister whether an office knows it and the enterprise does not state it
     */
    record OfIndicator(Indicator indicator, boolean fromRegister) implements Item {
        @Override
        public String code() {
            return indicator.code();
        }

        @Override
        public Name title() {
            return indicator.name();
        }

        @Override
        public boolean isRequired() {
            return !fromRegister && indicator.effect() == Indicator.Effect.SCORED;
        }

        @Override
        public boolean mayNotApply() {
            return true;
        }
    }

    /** Name of the fact, or code of the indicator. */
    String code();

    Name title();

    /** Whether the rating asks the enterprise for it. */
    boolean isRequired();

    /** Whether it can be said not to apply. */
    boolean mayNotApply();
}

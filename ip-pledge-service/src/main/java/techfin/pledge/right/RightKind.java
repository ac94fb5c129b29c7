package techfin.pledge.right;

/** Kinds of rights that can be pledged (policy.md 2.5, item 6). */
public enum RightKind {
    /** 发明专利. */
    INVENTION_PATENT,
    /** 实用新型专利. */
    UTILITY_MODEL,
    /** 外观设计专利. */
    DESIGN,
    /** 注册商标. */
    TRADEMARK,
    /** 计算机软件著作权. */
    SOFTWARE_COPYRIGHT,
    /** 作品著作权. */
    WORK_COPYRIGHT,
    /** 集成电路布图设计. */
    LAYOUT_DESIGN,
    /** 植物新品种. */
    PLANT_VARIETY,
    /** 地理标志. */
    GEOGRAPHICAL_INDICATION;

    /** Whether the Patent Law governs it. */
    public boolean isPatent() {
        return this == INVENTION_PATENT || this == UTILITY_MODEL || this == DESIGN;
    }

    /** Whether the right lapses when a yearly fee is not paid: patents and plant varieties. */
    public boolean hasYearlyFee() {
        return isPatent() || this == PLANT_VARIETY;
    }

    /** Whether a right of this kind can have a twin: an invention and a utility model filed on one day. */
    public boolean canHaveTwin() {
        return this == INVENTION_PATENT || this == UTILITY_MODEL;
    }

    /**
     * The kind of the twin.
     *
     * @throws IllegalStateException for a kind without twins
     */
    public RightKind twin() {
        return switch (this) {
            case INVENTION_PATENT -> UTILITY_MODEL;
            case UTILITY_MODEL -> INVENTION_PATENT;
            case DESIGN,
                    TRADEMARK,
                    SOFTWARE_COPYRIGHT,
                    WORK_COPYRIGHT,
                    LAYOUT_DESIGN,
                    PLANT_VARIETY,
                    GEOGRAPHICAL_INDICATION -> throw new IllegalStateException(this + " has no twin");
        };
    }
}

package techfin.pledge.statistics;

import techfin.pledge.right.RightKind;

/** What kinds and groups of rights are called in tables. */
public final class RightLabels {
    private RightLabels() {}

    /** The name of a line of {@link Breakdown#KIND}. */
    public static Label ofKind(String key) {
        if (Breakdown.MIXED.equals(key)) {
            return new Label(key, "多种类组合", "Several kinds together");
        }
        return switch (RightKind.valueOf(key)) {
            case INVENTION_PATENT -> new Label(key, "发明专利", "Invention patents");
            case UTILITY_MODEL -> new Label(key, "实用新型专利", "Utility models");
            case DESIGN -> new Label(key, "外观设计专利", "Designs");
            case TRADEMARK -> new Label(key, "注册商标", "Trademarks");
            case SOFTWARE_COPYRIGHT -> new Label(key, "计算机软件著作权", "Software copyrights");
            case WORK_COPYRIGHT -> new Label(key, "作品著作权", "Copyrights of works");
            case LAYOUT_DESIGN -> new Label(key, "集成电路布图设计", "Layout designs");
            case PLANT_VARIETY -> new Label(key, "植物新品种", "Plant varieties");
            case GEOGRAPHICAL_INDICATION -> new Label(key, "地理标志", "Geographical indications");
        };
    }

    /** The name of a line of {@link Breakdown#GROUP}. */
    public static Label ofGroup(String key) {
        return switch (RightGroup.valueOf(key)) {
            case PATENT -> new Label(key, "专利", "Patents");
            case TRADEMARK -> new Label(key, "商标", "Trademarks");
            case OTHER -> new Label(key, "其他知识产权", "Other rights");
            case MIXED -> new Label(key, "混合质押", "Mixed packages");
        };
    }
}

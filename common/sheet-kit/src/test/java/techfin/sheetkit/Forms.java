package techfin.sheetkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.Column.Kind;

/** Forms for tests. */
public final class Forms {
    /** Six columns of all sorts and one that stands for another. */
    public static final SheetForm TREES = new SheetForm(
            "trees",
            3,
            "树木",
            "Trees",
            List.of(
                    column("/tree/name", "树名", "Tree name", Kind.TEXT, true, "银杏", null),
                    column("/tree/price", "价格（元）", "Price (yuan)", Kind.AMOUNT, true, "5000000.00", null),
                    column("/planted", "栽种日期", "Planted on", Kind.DAY, true, "2025-03-05", null),
                    column("/growth", "年增长（%）", "Growth a year (%)", Kind.PERCENT, false, "3.45", null),
                    column("/rings", "年轮", "Rings", Kind.WHOLE, false, "12", null),
                    new Column(
                            "/kind",
                            "种类",
                            "Kind",
                            Kind.CHOICE,
                            false,
                            List.of(new Choice("LEAF", "阔叶", "Broadleaf"), new Choice("NEEDLE", "针叶", "Conifer")),
                            null,
                            "NEEDLE",
                            "从列表中选择",
                            "Choose from the list"),
                    column(
                            "/tree/priceWan",
                            "价格（万元）",
                            "Price (10,000 yuan)",
                            Kind.AMOUNT,
                            false,
                            "500",
                            "/tree/price")),
            List.of("每棵树一行。"),
            List.of("One line per tree."));

    /** Two sheets: beds, and plants that stand in them. */
    public static final WorkbookForm GARDEN = new WorkbookForm(List.of(
            new SheetForm(
                    "garden",
                    2,
                    "苗床",
                    "Beds",
                    List.of(
                            column("/name", "苗床名", "Bed", Kind.TEXT, true, "东一", null),
                            new Column(
                                    "/soil",
                                    "土质",
                                    "Soil",
                                    Kind.CHOICE,
                                    false,
                                    List.of(new Choice("SAND", "沙土", "Sand"), new Choice("CLAY", "粘土", "Clay")),
                                    null,
                                    "SAND",
                                    "",
                                    "")),
                    List.of("每张苗床一行。"),
                    List.of("One line per bed.")),
            new SheetForm(
                    "garden",
                    2,
                    "植株",
                    "Plants",
                    List.of(
                            column("/bed", "苗床名", "Bed", Kind.TEXT, true, "东一", null),
                            new Column(
                                    "/kind",
                                    "种类",
                                    "Kind",
                                    Kind.CHOICE,
                                    false,
                                    List.of(
                                            new Choice("LEAF", "阔叶", "Broadleaf"),
                                            new Choice("NEEDLE", "针叶", "Conifer")),
                                    null,
                                    "LEAF",
                                    "",
                                    ""),
                            column("/price", "价格（元）", "Price (yuan)", Kind.AMOUNT, true, "12.50", null)),
                    List.of("每株一行。"),
                    List.of("One line per plant."))));

    private Forms() {}

    private static Column column(
            String pointer,
            String zh,
            String en,
            Kind kind,
            boolean required,
            String example,
            @Nullable String insteadOf) {
        return new Column(pointer, zh, en, kind, required, List.of(), insteadOf, example, "填" + zh, "Fill in " + en);
    }

    /** A form of so many columns of text. */
    public static SheetForm wide(int columns) {
        List<Column> all = new java.util.ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            all.add(column("/field" + i, "列" + i, "Column " + i, Kind.TEXT, i == 1, "x", null));
        }
        return new SheetForm("wide", 1, "宽表", "Wide", all, List.of(), List.of());
    }
}

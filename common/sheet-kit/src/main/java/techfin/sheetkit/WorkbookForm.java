package techfin.sheetkit;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a workbook must look like: one sheet, or several whose rows speak of each other, a row of a later sheet of rows of
 * an earlier one. Only a form of one sheet can be sent as {@code .csv}.
 *
 * @param sheets in the order in which they stand in the template and are read; all of one code and version
 */
public record WorkbookForm(List<SheetForm> sheets) {
    public WorkbookForm {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("no sheet");
        }
        Set<String> names = new HashSet<>();
        for (SheetForm sheet : sheets) {
            boolean sameForm = sheet.code().equals(sheets.getFirst().code())
                    && sheet.version() == sheets.getFirst().version();
            Set<String> own = Set.copyOf(List.of(folded(sheet.sheetZh()), folded(sheet.sheetEn())));
            if (!sameForm || !Collections.disjoint(names, own)) {
                throw new IllegalArgumentException("sheets that do not go together: " + sheet.sheetZh());
            }
            names.addAll(own);
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The form of a workbook of one sheet. */
    public static WorkbookForm of(SheetForm sheet) {
        return new WorkbookForm(List.of(sheet));
    }

    /** Stands hidden in the workbook with the version. */
    public String code() {
        return sheets.getFirst().code();
    }

    /** Raised whenever a column of any sheet changes. */
    public int version() {
        return sheets.getFirst().version();
    }

    /** The sheet of an index, from 0. */
    public SheetForm sheet(int index) {
        return sheets.get(index);
    }

    /** Whether there is one sheet only, so that nobody needs to be told which is meant. */
    public boolean isSingle() {
        return sheets.size() == 1;
    }

    /** The names of all sheets, in both languages. */
    public String names() {
        return sheets.stream()
                .map(sheet -> sheet.sheetZh() + " / " + sheet.sheetEn())
                .collect(Collectors.joining("、"));
    }

    /** A refusal because of what stands in a sheet; it names the sheet where there are several. */
    public SheetRefused named(int index, SheetRefused refused) {
        if (isSingle()) {
            return refused;
        }
        Map<String, Object> values = new HashMap<>(refused.values());
        SheetForm sheet = sheets.get(index);
        values.computeIfPresent("cell", (name, cell) -> sheet.sheetZh() + "!" + cell);
        values.computeIfPresent("headers", (name, headers) -> sheet.sheetZh() + "：" + headers);
        values.computeIfPresent("headersEn", (name, headers) -> sheet.sheetEn() + ": " + headers);
        return new SheetRefused(refused.code(), values);
    }
}

package techfin.sheetkit.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.raw.Refusals;

/**
 * Where the parts of a workbook lie.
 *
 * @param sheets names in the workbook's order, and the parts they stand in
 */
record WorkbookParts(
        List<SheetPlace> sheets,
        @Nullable String strings,
        @Nullable String styles,
        boolean from1904) {
    private static final int MOST_SHEETS = 500;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    WorkbookParts {
        sheets = List.copyOf(sheets);
    }

    /** A sheet and its part. */
    record SheetPlace(String name, String part) {}

    private record Target(String type, String part) {}

    static WorkbookParts read(ZipFileParts zip) throws IOException {
        if (!zip.has(CONTENT_TYPES)) {
            throw new SheetRefused("SHEET_NOT_A_WORKBOOK", Map.of());
        }
        Map<String, String> types = types(zip);
        String main = targets(zip, "").values().stream()
                .filter(target -> target.type().equals("officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElse("xl/workbook.xml");
        String type = types.getOrDefault(main, "");
        boolean workbook = type.contains("spreadsheetml.sheet.main") || type.contains("spreadsheetml.template.main");
        if (!workbook || !zip.has(main)) {
            throw new SheetRefused("SHEET_NOT_A_WORKBOOK", Map.of());
        }
        return sheets(zip, main, targets(zip, main));
    }

    private static Map<String, String> types(ZipFileParts zip) throws IOException {
        Map<String, String> types = new HashMap<>();
        try (Xml xml = zip.xml(CONTENT_TYPES)) {
            while (xml.next()) {
                String type = xml.isStart() ? xml.attribute("ContentType") : null;
                if (type == null) {
                    continue;
                }
                if (type.contains("sheet.binary")) {
                    throw new SheetRefused("SHEET_NOT_A_WORKBOOK", Map.of());
                }
                if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                    throw new SheetRefused("SHEET_HAS_MACROS", Map.of());
                }
                String name = xml.attribute("PartName");
                if (name != null && types.size() < 10_000) {
                    types.put(name.startsWith("/") ? name.substring(1) : name, type);
                }
            }
        }
        return types;
    }

    private static Map<String, Target> targets(ZipFileParts zip, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String rels = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Target> targets = new HashMap<>();
        if (!zip.has(rels)) {
            return targets;
        }
        try (Xml xml = zip.xml(rels)) {
            while (xml.next()) {
                if (!xml.isStart("Relationship") || "External".equals(xml.attribute("TargetMode"))) {
                    continue;
                }
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null && targets.size() < 10_000) {
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), path));
                }
            }
        }
        return targets;
    }

    private static WorkbookParts sheets(ZipFileParts zip, String main, Map<String, Target> targets) throws IOException {
        List<SheetPlace> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (Xml xml = zip.xml(main)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    String date1904 = xml.attribute("date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                }
                Target target = xml.isStart("sheet") ? targets.get(relation(xml)) : null;
                String name = target == null ? null : xml.attribute("name");
                if (name != null && target != null && target.type().equals("worksheet") && zip.has(target.part())) {
                    sheets.add(new SheetPlace(name, target.part()));
                }
                if (sheets.size() > MOST_SHEETS) {
                    throw Refusals.damaged(main);
                }
            }
        }
        return new WorkbookParts(sheets, only(zip, targets, "sharedStrings"), only(zip, targets, "styles"), from1904);
    }

    /** The attribute {@code r:id}, in whichever of the two namespaces of relationships. */
    private static String relation(Xml xml) {
        String id = xml.attribute("id");
        return id == null ? "" : id;
    }

    private static @Nullable String only(ZipFileParts zip, Map<String, Target> targets, String type) {
        return targets.values().stream()
                .filter(target -> target.type().equals(type) && zip.has(target.part()))
                .map(Target::part)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}

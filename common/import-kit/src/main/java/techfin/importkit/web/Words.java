package techfin.importkit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowStatus;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;
import techfin.sheetkit.Column;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.write.ResultRow;

/** What is said about rows, in the reader's language. */
final class Words {
    private final WorkbookForm form;
    private final Language language;
    private final List<List<Column>> columns;
    private final Map<Place, Optional<Column>> found = new HashMap<>();

    /**
     * Words for one reader.
     *
     * @param columns of each sheet of the file that the rows stand in
     */
    Words(WorkbookForm form, Language language, List<List<Column>> columns) {
        this.form = form;
        this.language = language;
        this.columns = columns;
    }

    private record Place(int sheet, String pointer) {}

    /** The name of a sheet; null where there is but one. */
    @Nullable
    String sheet(int index) {
        if (form.isSingle()) {
            return null;
        }
        return chinese() ? form.sheet(index).sheetZh() : form.sheet(index).sheetEn();
    }

    boolean chinese() {
        return language == Language.ZH;
    }

    String text(String code, Map<String, String> values) {
        return ProblemTexts.loaded().text(language, code, Map.copyOf(values));
    }

    /** What a rule says about the whole batch. */
    String detail(String code) {
        return ProblemTexts.loaded().text(language, code + ".detail", Map.of());
    }

    @Nullable
    String header(int sheet, String pointer) {
        return column(sheet, pointer).map(this::header).orElse(null);
    }

    private String header(Column column) {
        return chinese() ? column.zh() : column.en();
    }

    /** The column of the file that a pointer speaks about: its own, that of its whole, or that of its first part. */
    Optional<Column> column(int sheet, String pointer) {
        return found.computeIfAbsent(new Place(sheet, pointer), place -> findColumn(sheet, pointer));
    }

    private Optional<Column> findColumn(int sheet, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        Optional<Column> own = inFile(sheet, pointer);
        if (own.isPresent()) {
            return own;
        }
        Optional<Column> part = columns.get(sheet).stream()
                .filter(column -> column.pointer().startsWith(pointer + "/"))
                .findFirst();
        int cut = pointer.lastIndexOf('/');
        return part.isPresent() || cut <= 0 ? part : findColumn(sheet, pointer.substring(0, cut));
    }

    private Optional<Column> inFile(int sheet, String pointer) {
        return columns.get(sheet).stream()
                .filter(column -> column.pointer().equals(pointer) || pointer.equals(column.insteadOf()))
                .findFirst()
                .or(() -> form.sheet(sheet).columns().stream()
                        .filter(column -> column.pointer().equals(pointer))
                        .findFirst());
    }

    /** What the leading column of the result workbook says about a row. */
    String reasons(int sheet, Judged judged) {
        StringBuilder text = new StringBuilder();
        if (judged.findings().isEmpty() || judged.status() == RowStatus.WRITTEN) {
            text.append(text("ROW_STANDS_" + judged.status(), Map.of()));
        }
        for (RowFinding finding : judged.findings()) {
            if (!text.isEmpty()) {
                text.append(chinese() ? "；" : "; ");
            }
            String header = header(sheet, finding.pointer());
            if (header != null) {
                text.append(header).append(chinese() ? "：" : ": ");
            }
            text.append(text(finding.code(), finding.values()));
        }
        return text.toString();
    }

    /** The notes on the cells that want mending. */
    List<ResultRow.Mark> marks(int sheet, Judged judged) {
        return judged.findings().stream()
                .flatMap(finding -> column(sheet, finding.pointer())
                        .filter(columns.get(sheet)::contains)
                        .map(column -> new ResultRow.Mark(column.pointer(), note(finding, column)))
                        .stream())
                .toList();
    }

    /** What belongs into a column. */
    String note(Column column) {
        return chinese() ? column.noteZh() : column.noteEn();
    }

    /** What can be chosen in a column; nothing where anything can be typed. */
    List<String> choices(Column column) {
        return column.choices().stream()
                .map(choice -> chinese() ? choice.zh() : choice.en())
                .toList();
    }

    private String note(RowFinding finding, Column column) {
        String expected = note(column);
        StringBuilder note = new StringBuilder(text(finding.code(), finding.values()));
        if (!expected.isBlank()) {
            note.append('\n').append(expected);
        }
        if (!column.example().isBlank()) {
            note.append('\n').append(text("ROW_EXAMPLE", Map.of("example", column.example())));
        }
        return note.toString();
    }
}

package techfin.subsidykit.form.web;

import java.util.ArrayList;
import java.util.List;
import techfin.printkit.HtmlPage;

/** A form from top to bottom: heading, boxes with labels, lists whose head is repeated on every page, signatures. */
final class FormPage {
    private static final String STYLE = """
            body { font-size: 10.5pt; line-height: 1.4; }
            h1 { font-size: 18pt; text-align: center; line-height: 1.3; margin: 0 0 2mm 0; }
            h2 { font-size: 12pt; margin: 4mm 0 1.5mm 0; page-break-after: avoid; }
            p { margin: 2mm 0 2mm 0; }
            p.under { text-align: center; margin: 0 0 4mm 0; }
            table { width: 99.7%; table-layout: fixed; margin: 0; }
            tr { page-break-inside: avoid; }
            th { background-color: #eee; padding: 1mm; text-align: center; font-size: 9.5pt; }
            td { padding: 1.1mm 1.8mm; vertical-align: middle; }
            td.label { background-color: #f3f3f3; text-align: center; padding: 1.1mm 1mm; font-size: 9.5pt; }
            td.c { text-align: center; }
            td.n { text-align: right; white-space: nowrap; padding: 1.1mm 1.2mm; }
            td.sum { background-color: #f3f3f3; text-align: center; }
            table.list { -fs-table-paginate: paginate; }
            table.list td { font-size: 9pt; line-height: 1.3; }
            table.list td.tiny { font-size: 6.5pt; line-height: 1.2; }
            table.list td.small { font-size: 7.5pt; }
            table.sign { margin-top: 8mm; page-break-inside: avoid; }
            table.sign td { border: none; height: 12mm; }
            """;

    private static final String UPRIGHT = "@page { size: A4 portrait; margin: 18mm 18mm 20mm 20mm; }\n" + STYLE;
    private static final String ACROSS = "@page { size: A4 landscape; margin: 15mm 14mm 20mm 14mm; }\n" + STYLE;
    private static final List<String> BOXES = List.of("18", "32", "18", "32");

    private final HtmlPage html;

    private FormPage(String title, String style) {
        html = new HtmlPage(title, style);
    }

    /** On an upright sheet. */
    static FormPage upright(String title) {
        return new FormPage(title, UPRIGHT);
    }

    /** On a sheet laid across. */
    static FormPage across(String title) {
        return new FormPage(title, ACROSS);
    }

    /** The heading; below it what the form belongs to, and its number. */
    FormPage heading(String title, String under, String number) {
        html.tag("h1", "", title).tag("p", "under", under + "　表单编号：" + number);
        return this;
    }

    /** The heading of what follows. */
    FormPage section(String title) {
        html.tag("h2", "", title);
        return this;
    }

    /** A paragraph. */
    FormPage paragraph(String text) {
        html.tag("p", "", text);
        return this;
    }

    /** Begins a table of labelled boxes. */
    FormPage boxes() {
        html.open("table", "boxes").columns(BOXES).open("tbody", "");
        return this;
    }

    /** A row of two boxes. */
    FormPage box(String label, String value, String secondLabel, String secondValue) {
        html.row(List.of(label, value, secondLabel, secondValue), List.of("label", "", "label", ""));
        return this;
    }

    /** A row of one box. */
    FormPage box(String label, String value) {
        return box(label, value, "");
    }

    /** A row of one box with a look of its own. */
    FormPage box(String label, String value, String css) {
        html.open("tr", "").tag("td", "label", label).wide("td", css, 3, value).close("tr");
        return this;
    }

    /** Begins a list. */
    FormPage list(FormColumns columns) {
        html.open("table", "list").head(columns.titles(), columns.widths()).open("tbody", "");
        return this;
    }

    /** A row of a list. */
    FormPage row(FormColumns columns, List<String> cells) {
        html.row(cells, columns.classes());
        return this;
    }

    /** The last row of a list: the sums under the columns from {@code first} on. */
    FormPage sums(FormColumns columns, int first, List<String> cells) {
        html.open("tr", "").wide("td", "sum", first, "合计");
        List<String> rest = new ArrayList<>(cells);
        for (int column = first; column < columns.titles().size(); column++) {
            html.tag("td", columns.classes().get(column) + " small", rest.isEmpty() ? "" : rest.removeFirst());
        }
        html.close("tr");
        return this;
    }

    /** Ends boxes or a list. */
    FormPage end() {
        html.close("tbody").close("table");
        return this;
    }

    /** Places to sign or to seal, side by side. */
    FormPage signatures(List<String> labels) {
        html.open("table", "sign")
                .open("tbody", "")
                .row(labels, labels.stream().map(label -> "").toList());
        return end();
    }

    /** The whole page. */
    String finished() {
        return html.finished();
    }
}

package techfin.printkit;

import java.util.List;

/**
 * A page of HTML for print, written from top to bottom. Texts are escaped, whatever they hold; a line end in a text
 * becomes one on paper. Names of tags and classes are the author's own and are not escaped.
 */
public final class HtmlPage {
    /** What all printed pages have in common: the typeface in its one weight, and thin lines around the cells of tables. */
    private static final String COMMON = """
            body { font-family: WenKai; margin: 0; }
            h1, h2, h3, th { font-weight: normal; }
            table { border-collapse: collapse; }
            th, td { border: 0.5pt solid #000; word-wrap: break-word; }
            """;

    private final StringBuilder html = new StringBuilder(16_384);

    /**
     * Begins a page.
     *
     * @param title the document's title, which a reader shows in its window
     * @param style a style sheet on top of the common one; the typeface is called {@code WenKai}
     */
    public HtmlPage(String title, String style) {
        html.append("<html lang=\"zh\"><head><meta charset=\"utf-8\"/><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(COMMON)
                .append(style)
                .append("</style></head><body>");
    }

    /** Opens a tag; {@code css} names its classes and may be empty. */
    public HtmlPage open(String tag, String css) {
        html.append('<').append(tag);
        if (!css.isEmpty()) {
            html.append(" class=\"").append(css).append('"');
        }
        html.append('>');
        return this;
    }

    /** Closes a tag. */
    public HtmlPage close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    /** A tag with a text in it. */
    public HtmlPage tag(String tag, String css, String text) {
        return open(tag, css).text(text).close(tag);
    }

    /** A cell that goes over several columns. */
    public HtmlPage wide(String tag, String css, int columns, String text) {
        html.append('<')
                .append(tag)
                .append(" colspan=\"")
                .append(columns)
                .append("\" class=\"")
                .append(css)
                .append("\">");
        return text(text).close(tag);
    }

    /** A text. */
    public HtmlPage text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** The widths of a table's columns in percent, for one without a head. */
    public HtmlPage columns(List<String> widths) {
        html.append("<colgroup>");
        widths.forEach(
                width -> html.append("<col style=\"width: ").append(width).append("%\"/>"));
        html.append("</colgroup>");
        return this;
    }

    /** The head row of a table: titles with the widths of their columns in percent. */
    public HtmlPage head(List<String> titles, List<String> widths) {
        html.append("<thead><tr>");
        for (int column = 0; column < titles.size(); column++) {
            html.append("<th style=\"width: ")
                    .append(widths.get(column))
                    .append("%\">")
                    .append(escaped(titles.get(column)))
                    .append("</th>");
        }
        html.append("</tr></thead>");
        return this;
    }

    /** A row of a table: one cell for each text, with the class of its column. */
    public HtmlPage row(List<String> texts, List<String> classes) {
        html.append("<tr>");
        for (int column = 0; column < texts.size(); column++) {
            tag("td", classes.get(column), texts.get(column));
        }
        html.append("</tr>");
        return this;
    }

    /** The whole page; nothing is added to it after that. */
    public String finished() {
        return html.append("</body></html>").toString();
    }

    /** The text between tags in which a place of a page lies, as it would have been printed. */
    static String textAround(String html, int at) {
        int end = html.indexOf('<', at);
        return html.substring(html.lastIndexOf('>', at) + 1, end < 0 ? html.length() : end)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace('\t', ' ')
                .replace("\r\n", "\n")
                .replace("\n", "<br/>");
    }
}

package techfin.gateway.welcome;

import java.util.List;

/** Fills the start page: the demonstration's people are listed in demo mode only. */
public final class WelcomePage {
    private static final String FROM = "<!-- demo -->";
    private static final String TO = "<!-- /demo -->";
    private static final String ROWS = "<!-- accounts -->";

    private WelcomePage() {}

    /**
     * A person who may be tried.
     *
     * @param username to sign in with
     * @param displayName who that is
     * @param organisation for whom
     * @param role what the person may do
     */
    public record Visitor(String username, String displayName, String organisation, String role) {}

    /**
     * The page.
     *
     * @param template with the part on the demonstration between two marks
     * @param visitors nobody, outside of demo mode: the part is left out
     */
    public static String fill(String template, List<Visitor> visitors) {
        int from = template.indexOf(FROM);
        int to = template.indexOf(TO);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("the start page lacks its marks " + FROM + " and " + TO);
        }
        if (visitors.isEmpty()) {
            return template.substring(0, from) + template.substring(to + TO.length());
        }
        StringBuilder rows = new StringBuilder();
        for (Visitor visitor : visitors) {
            rows.append("<tr><td><code>")
                    .append(escaped(visitor.username()))
                    .append("</code></td><td>")
                    .append(escaped(visitor.displayName()))
                    .append("</td><td>")
                    .append(escaped(visitor.organisation()))
                    .append("</td><td><code>")
                    .append(escaped(visitor.role()))
                    .append("</code></td></tr>\n");
        }
        return template.replace(ROWS, rows).replace(FROM, "").replace(TO, "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package techfin.subsidykit.form.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a list.
 *
 * @param titles of the head
 * @param widths in percent
 * @param classes how the cells below are set
 */
record FormColumns(List<String> titles, List<String> widths, List<String> classes) {
    private static final int MOST_FOR_ONE = 10;

    FormColumns {
        titles = List.copyOf(titles);
        widths = List.copyOf(widths);
        classes = List.copyOf(classes);
    }

    static final FormColumns NONE = new FormColumns(List.of(), List.of(), List.of());

    /** One column more. */
    FormColumns and(String title, String width, String css) {
        return new FormColumns(plus(titles, title), plus(widths, width), plus(classes, css));
    }

    /** A column of yuan for each party that pays, each with its share of what these columns may take of the width. */
    FormColumns andParties(List<String> parties, int most) {
        FormColumns all = this;
        for (String party : parties) {
            all = all.and(party + "（元）", Integer.toString(partyWidth(parties, most)), "n");
        }
        return all;
    }

    /** What the columns of the parties leave to another one, in percent. */
    static String beside(List<String> parties, int most, int both) {
        return Integer.toString(both - parties.size() * partyWidth(parties, most));
    }

    private static int partyWidth(List<String> parties, int most) {
        return Math.min(MOST_FOR_ONE, most / Math.max(1, parties.size()));
    }

    private static List<String> plus(List<String> list, String more) {
        List<String> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}

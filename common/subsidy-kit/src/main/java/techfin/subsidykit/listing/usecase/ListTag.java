package techfin.subsidykit.listing.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.etag.Difference;

/** What somebody saw of a list, in a form that can be cited: count, total, open cases and the digest over every line. */
public record ListTag(String count, String total, String open, String digest) {
    private static final Pattern FORM = Pattern.compile("\"l\\.(\\d+)_([0-9.]+)_(\\d+)_([0-9a-f]{64})\"");

    /** The tag of a list. */
    public static ListTag of(ListView list) {
        return new ListTag(
                Integer.toString(list.count()),
                list.total(),
                Long.toString(list.open()),
                list.digest().substring(list.digest().indexOf(':') + 1));
    }

    /** As an HTTP entity tag, quotes included. */
    public String entityTag() {
        return "\"l." + count + "_" + total + "_" + open + "_" + digest + '"';
    }

    /** What moved since this tag was cited. */
    public static List<Difference> since(@Nullable String cited, ListTag now) {
        Optional<ListTag> seen = read(cited == null ? "" : cited.strip());
        if (seen.isEmpty()) {
            return List.of();
        }
        ListTag was = seen.get();
        List<Difference> found = new ArrayList<>();
        compare("/count", was.count, now.count, found);
        compare("/total", was.total, now.total, found);
        compare("/open", was.open, now.open, found);
        compare("/digest", was.digest, now.digest, found);
        return found;
    }

    private static void compare(String pointer, String was, String now, List<Difference> found) {
        if (!was.equals(now)) {
            found.add(new Difference(pointer, was, now));
        }
    }

    private static Optional<ListTag> read(String entityTag) {
        Matcher matcher = FORM.matcher(entityTag);
        return matcher.matches()
                ? Optional.of(new ListTag(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }
}

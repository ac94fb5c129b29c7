package techfin.subsidykit.decision.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.etag.Difference;

/** What an approver saw of a batch, in a form that can be cited: count, total, budget, and the digest over every case. */
public record BatchTag(String count, String total, String budgetBefore, String budgetAfter, String digest) {
    private static final Pattern FORM =
            Pattern.compile("\"b\\.(\\d+)_([0-9.]+)_(-?[0-9.]+)_(-?[0-9.]+)_([0-9a-f]{64})\"");

    /** The tag of a batch. */
    public static BatchTag of(BatchView batch) {
        return new BatchTag(
                Integer.toString(batch.count()),
                batch.total(),
                batch.budgetBefore(),
                batch.budgetAfter(),
                batch.digest().substring(batch.digest().indexOf(':') + 1));
    }

    /** As an HTTP entity tag, quotes included. */
    public String entityTag() {
        return "\"b." + String.join("_", count, total, budgetBefore, budgetAfter, digest) + '"';
    }

    /** What moved since this tag was cited. */
    public static List<Difference> since(@Nullable String cited, BatchTag now) {
        Matcher seen = FORM.matcher(cited == null ? "" : cited.strip());
        if (!seen.matches()) {
            return List.of();
        }
        List<Difference> found = new ArrayList<>();
        compare("/count", seen.group(1), now.count, found);
        compare("/total", seen.group(2), now.total, found);
        compare("/budgetBefore", seen.group(3), now.budgetBefore, found);
        compare("/budgetAfter", seen.group(4), now.budgetAfter, found);
        compare("/digest", seen.group(5), now.digest, found);
        return found;
    }

    private static void compare(String pointer, String was, String now, List<Difference> found) {
        if (!was.equals(now)) {
            found.add(new Difference(pointer, was, now));
        }
    }
}

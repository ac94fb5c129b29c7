package techfin.pledge;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Rows that bad requests share: a new one is made only when the last has changed since it was made. */
final class SharedRows {
    private final RunningService service;
    private final Supplier<String> reader;
    private final AtomicReference<String> address = new AtomicReference<>("");

    /**
     * Rows of this service.
     *
     * @param reader the token of somebody who sees them in every state
     */
    SharedRows(RunningService service, Supplier<String> reader) {
        this.service = service;
        this.reader = reader;
    }

    /** A row that no accepted request has used up yet, and the day on which it can be asked about. */
    private record Row(String id, int day, String tag) {}

    /** The id of such a row below this folder; the steps that make it begin on the real day. */
    Supplier<String> at(String folder, Supplier<String> made) {
        return at(folder, "", made);
    }

    /** The same, where what an ETag covers stands at more of the row's path. */
    Supplier<String> at(String folder, String more, Supplier<String> made) {
        Row[] kept = {new Row("", 0, "")};
        return () -> {
            Row row = kept[0];
            service.days().moveTo(row.day());
            if (row.id().isEmpty() || !tag(folder + "/" + row.id() + more).equals(row.tag())) {
                service.days().moveTo(0);
                String id = made.get();
                row = new Row(id, service.days().days(), tag(folder + "/" + id + more));
                kept[0] = row;
            }
            address.set(folder + "/" + row.id());
            return row.id();
        };
    }

    /** The id of a row that any number of accepted requests may change. */
    Supplier<String> one(String folder, Supplier<String> made) {
        String[] kept = {""};
        return () -> {
            service.days().moveTo(0);
            if (kept[0].isEmpty()) {
                kept[0] = made.get();
            }
            address.set(folder + "/" + kept[0]);
            return kept[0];
        };
    }

    /** A body that no accepted request has used up yet: it stays while this list has as many records as before. */
    Supplier<String> body(String list, Supplier<String> made) {
        String[] kept = {"", ""};
        return () -> {
            service.days().moveTo(0);
            if (!count(list).equals(kept[0])) {
                kept[1] = made.get();
                kept[0] = count(list);
            }
            return kept[1];
        };
    }

    private String count(String list) {
        return service.as(reader.get()).get(list + "/count").at("/count");
    }

    private String tag(String path) {
        String token = path.contains("/payable") ? TestTokens.financePayer() : reader.get();
        return tag(token, path);
    }

    private String tag(String token, String path) {
        Answer answer = service.as(token).get(path);
        return answer.header("ETag").orElseThrow(() -> new IllegalStateException(path + ": " + answer.text()));
    }

    /** The ETag of what the person sees of the row that was asked for last. */
    Supplier<String> seen(Supplier<String> token) {
        return seen(token, "");
    }

    /** The same at more of its path. */
    Supplier<String> seen(Supplier<String> token, String more) {
        return () -> tag(token.get(), address.get() + more);
    }
}

package techfin.servicekit.id;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.util.regex.Pattern;

/** Identifiers of things: UUID version 7 as text, ordered by the time they were made. */
public final class Ids {
    private static final TimeOrderedEpochFactory FACTORY =
            TimeOrderedEpochFactory.builder().withIncrementPlus1().build();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    /** A new identifier of 36 characters, greater than every one this process made before. */
    public static String next() {
        return FACTORY.create().toString();
    }

    /** Whether this text has the form of an identifier; what has not names nothing. */
    public static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}

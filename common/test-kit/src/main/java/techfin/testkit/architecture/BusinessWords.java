package techfin.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words of the business in the names of shared glue, which must not know what it is glued to. */
final class BusinessWords extends ArchCondition<JavaClass> {
    private static final Set<String> WORDS = Set.of(
            "bank",
            "borrower",
            "bureau",
            "county",
            "enterprise",
            "filing",
            "interest",
            "loan",
            "lpr",
            "patent",
            "pledge",
            "rating",
            "repayment",
            "subsidy",
            "uscc",
            "voucher");

    /** A name is cut where a small letter meets a capital, at digits and at signs. */
    private static final Pattern SEAM = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z]+");

    BusinessWords() {
        super("hold no business word");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(Stream.of(type.getName()), type.getMembers().stream().map(JavaMember::getName))
                .forEach(name -> find(name)
                        .ifPresent(word -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + ": the name " + name + " holds the business word " + word))));
    }

    /** The first business word in a name, singular or plural. */
    static Optional<String> find(String name) {
        return SEAM.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word)
                .map(word -> !WORDS.contains(word) && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(WORDS::contains)
                .findFirst();
    }
}

package techfin.pledge.statistics;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import techfin.pledge.right.RightKind;

/**
 * The groups that offices publish apart: patents and trademarks (policy.md 7, item 3). A package belongs to exactly one,
 * so that nothing counts twice in a total.
 */
public enum RightGroup {
    /** Patents alone, of whatever kinds. */
    PATENT,
    /** Trademarks alone. */
    TRADEMARK,
    /** Neither patents nor trademarks. */
    OTHER,
    /** Rights of several groups in one package: never a part of another line. */
    MIXED;

    /** The group of this word as it stands in an address, such as {@code patent}. */
    public static Optional<RightGroup> parse(String word) {
        return Stream.of(values()).filter(group -> group.word().equals(word)).findFirst();
    }

    /** The group of a package. */
    public static RightGroup of(Set<RightKind> kinds) {
        Set<RightGroup> groups = EnumSet.noneOf(RightGroup.class);
        kinds.forEach(kind -> groups.add(of(kind)));
        return groups.size() == 1 ? groups.iterator().next() : MIXED;
    }

    /** The group of one right; never {@link #MIXED}. */
    public static RightGroup of(RightKind kind) {
        if (kind.isPatent()) {
            return PATENT;
        }
        return kind == RightKind.TRADEMARK ? TRADEMARK : OTHER;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

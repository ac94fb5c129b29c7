package techfin.pledge.appraisal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import techfin.money.Percent;
import techfin.pledge.right.RightKind;

/**
 * The largest part of the appraised value that is usually lent, by kind of right (质押率上限). No national rule sets one
 * (policy.md 2.6): a loan above it is warned of and never refused.
 */
public final class PledgeRateCeilings {
    private static final String SHIPPED = "/techfin/pledge/pledge-rate-ceilings.csv";
    private final Map<RightKind, Percent> byKind;

    /** @throws IllegalArgumentException when a kind has no ceiling */
    public PledgeRateCeilings(Map<RightKind, Percent> byKind) {
        this.byKind = new EnumMap<>(byKind);
        for (RightKind kind : RightKind.values()) {
            if (!this.byKind.containsKey(kind)) {
                throw new IllegalArgumentException("no ceiling for " + kind);
            }
        }
    }

    /** The table beside this class, with its sources. */
    public static PledgeRateCeilings shipped() {
        try (InputStream table = Objects.requireNonNull(PledgeRateCeilings.class.getResourceAsStream(SHIPPED))) {
            Map<RightKind, Percent> read = new EnumMap<>(RightKind.class);
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", 3);
                        read.put(RightKind.valueOf(cells[0]), Percent.parse(cells[1]));
                    });
            return new PledgeRateCeilings(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The same with other ceilings for some kinds.
     *
     * @param text {@code INVENTION_PATENT=40,TRADEMARK=50}: percent, at most 100, each kind once
     * @throws IllegalArgumentException for anything else; its message says what was wrong
     */
    public PledgeRateCeilings with(String text) {
        Map<RightKind, Percent> stated = new EnumMap<>(RightKind.class);
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException("'" + part.strip() + "' is not written KIND=PERCENT");
            }
            RightKind kind = kind(sides[0].strip());
            Percent ceiling = percent(sides[1].strip());
            if (stated.put(kind, ceiling) != null) {
                throw new IllegalArgumentException(kind + " is given twice");
            }
        }
        Map<RightKind, Percent> all = new EnumMap<>(byKind);
        all.putAll(stated);
        return new PledgeRateCeilings(all);
    }

    /** The ceiling of one kind. */
    public Percent of(RightKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    private static RightKind kind(String name) {
        try {
            return RightKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("'" + name + "' is no kind of right", unknown);
        }
    }

    private static Percent percent(String text) {
        try {
            Percent percent = Percent.parse(text);
            if (percent.compareTo(Percent.HUNDRED) <= 0) {
                return percent;
            }
        } catch (IllegalArgumentException notAPercent) {
            throw new IllegalArgumentException("'" + text + "' is no percentage", notAPercent);
        }
        throw new IllegalArgumentException("'" + text + "' is more than 100");
    }
}

package techfin.rating.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.scoring.Name;

/**
 * What a document says of an indicator system beside how it scores.
 *
 * @param code for example {@code LC-INNOVATION}
 * @param version for example {@code 2026}
 * @param source the document that it rests on
 * @param validFrom first day on which enterprises are rated by it
 * @param validUntil last such day, null while no end is known
 * @param validityMonths how long a rating by it stands, in months
 * @param vetoes what vetoes an enterprise, by code
 */
public record SystemHeading(
        String code,
        String version,
        Name name,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int validityMonths,
        List<VetoKind> vetoes) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int MOST_MONTHS = 60;

    public SystemHeading {
        vetoes = List.copyOf(vetoes);
    }

    /**
     * A ground of a veto (一票否决).
     *
     * @param code for example {@code FALSE_DATA}
     */
    public record VetoKind(String code, Name name) {}

    /** The same with another last day. */
    public SystemHeading until(@Nullable LocalDate last) {
        return new SystemHeading(code, version, name, source, validFrom, last, validityMonths, vetoes);
    }

    /** What is wrong with a day of a system or of a question to one: it lies in no time that systems are made for. */
    public static Optional<Finding> outOfRange(LocalDate day, String pointer) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.of(outOfRange(pointer)) : Optional.empty();
    }

    private static Finding outOfRange(String pointer) {
        return new Finding(pointer, "DAY_OUT_OF_RANGE", Map.of("from", EARLIEST.toString(), "to", LATEST.toString()));
    }

    /**
     * Reads the heading of a document.
     *
     * @param document maps, lists and texts as JSON has them
     * @param at pointer of the document
     * @return empty when anything is wrong, which is then among the findings
     */
    public static Optional<SystemHeading> read(@Nullable Object document, String at, List<Finding> found) {
        Reader reader = new Reader(document, at, new ArrayList<>());
        SystemHeading heading = reader.heading();
        found.addAll(reader.found);
        return reader.found.isEmpty() ? Optional.of(heading) : Optional.empty();
    }

    /** One reading. */
    private record Reader(@Nullable Object document, String at, List<Finding> found) {
        SystemHeading heading() {
            LocalDate from = day("valid_from").orElseGet(() -> required("/valid_from"));
            @Nullable LocalDate until = day("valid_until").orElse(null);
            if (until != null && until.isBefore(from)) {
                found.add(Finding.of(at + "/valid_until", "PERIOD_BACKWARDS"));
            }
            return new SystemHeading(
                    matching("code", CODE),
                    matching("version", VERSION),
                    name(member(document, "name"), at + "/name"),
                    text(member(document, "source"), at + "/source"),
                    from,
                    until,
                    months(),
                    vetoes());
        }

        private LocalDate required(String pointer) {
            if (found.stream().noneMatch(f -> f.pointer().equals(at + pointer))) {
                found.add(Finding.of(at + pointer, "REQUIRED"));
            }
            return EARLIEST;
        }

        private Optional<LocalDate> day(String name) {
            Object stated = member(document, name);
            if (stated == null) {
                return Optional.empty();
            }
            try {
                LocalDate day = LocalDate.parse(String.valueOf(stated));
                if (outOfRange(day, at).isEmpty()) {
                    return Optional.of(day);
                }
            } catch (DateTimeParseException e) {
                // Said below, with the same words as for a day that lies outside.
            }
            found.add(outOfRange(at + "/" + name));
            return Optional.empty();
        }

        private String matching(String name, Pattern form) {
            String text = text(member(document, name), at + "/" + name);
            if (!text.isEmpty() && !form.matcher(text).matches()) {
                found.add(new Finding(at + "/" + name, "WRONG_FORM", Map.of("form", form.pattern())));
            }
            return text;
        }

        private int months() {
            Object stated = member(document, "validity_months");
            if (stated instanceof BigDecimal number
                    && number.signum() > 0
                    && number.compareTo(BigDecimal.valueOf(MOST_MONTHS)) <= 0
                    && number.stripTrailingZeros().scale() <= 0) {
                return number.intValueExact();
            }
            found.add(
                    stated == null
                            ? Finding.of(at + "/validity_months", "REQUIRED")
                            : new Finding(
                                    at + "/validity_months",
                                    "NOT_BETWEEN",
                                    Map.of("from", "1", "to", String.valueOf(MOST_MONTHS))));
            return 1;
        }

        private List<VetoKind> vetoes() {
            List<VetoKind> kinds = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            Object stated = member(document, "vetoes");
            if (!(stated instanceof List<?> list)) {
                found.add(Finding.of(at + "/vetoes", stated == null ? "REQUIRED" : "LIST_REQUIRED"));
                return kinds;
            }
            for (int i = 0; i < list.size(); i++) {
                String pointer = at + "/vetoes/" + i;
                String code = text(member(list.get(i), "code"), pointer + "/code");
                if (!codes.add(code)) {
                    found.add(Finding.of(pointer + "/code", "CODE_TWICE"));
                }
                kinds.add(new VetoKind(code, name(list.get(i), pointer)));
            }
            return kinds;
        }

        private Name name(@Nullable Object stated, String pointer) {
            return new Name(text(member(stated, "zh"), pointer + "/zh"), text(member(stated, "en"), pointer + "/en"));
        }

        private String text(@Nullable Object stated, String pointer) {
            if (stated instanceof String text && !text.isBlank() && text.length() <= 300) {
                return text.strip();
            }
            found.add(Finding.of(pointer, stated == null ? "REQUIRED" : "TEXT_REQUIRED"));
            return "";
        }

        private static @Nullable Object member(@Nullable Object object, String name) {
            return object instanceof Map<?, ?> map ? map.get(name) : null;
        }
    }
}

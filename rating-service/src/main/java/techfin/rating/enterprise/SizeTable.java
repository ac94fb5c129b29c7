package techfin.rating.enterprise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * Lower bounds of the size classes by industry. Large, medium and small enterprises reach the lower bound of every
 * indicator of their industry, else they stand one class down; one indicator below all bounds makes an enterprise micro
 * (国统字〔2017〕213号, notes to the table).
 */
public final class SizeTable {
    private static final String SHIPPED = "/techfin/rating/size-classes.csv";
    private static final long WAN_IN_FEN = 1_000_000;

    private final Map<String, List<Bounds>> byIndustry;

    private SizeTable(Map<String, List<Bounds>> byIndustry) {
        this.byIndustry = Map.copyOf(byIndustry);
    }

    private enum Indicator {
        STAFF(1),
        REVENUE(WAN_IN_FEN),
        ASSETS(WAN_IN_FEN);

        private final long unit;

        Indicator(long unit) {
            this.unit = unit;
        }

        OptionalLong of(Figures figures) {
            return switch (this) {
                case STAFF -> figures.staff() == null ? OptionalLong.empty() : OptionalLong.of(figures.staff());
                case REVENUE -> fen(figures.revenue());
                case ASSETS -> fen(figures.totalAssets());
            };
        }

        private static OptionalLong fen(@Nullable Money amount) {
            return amount == null ? OptionalLong.empty() : OptionalLong.of(amount.fen());
        }
    }

    /** Lower bounds of one indicator: persons, or fen. */
    private record Bounds(Indicator indicator, long large, long medium, long small) {
        SizeClass reached(long figure) {
            if (figure >= large) {
                return SizeClass.LARGE;
            }
            if (figure >= medium) {
                return SizeClass.MEDIUM;
            }
            return figure >= small ? SizeClass.SMALL : SizeClass.MICRO;
        }
    }

    /** The table that lies beside this class, with its source. */
    public static SizeTable shipped() {
        try (InputStream table = Objects.requireNonNull(SizeTable.class.getResourceAsStream(SHIPPED))) {
            return ofCsv(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads lines {@code sector,industries,indicator,large,medium,small}: industries are beginnings of codes of GB/T 4754
     * with blanks between them, bounds are persons or 万元.
     */
    static SizeTable ofCsv(List<String> lines) {
        Map<String, List<Bounds>> read = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("sector,")) {
                continue;
            }
            String[] cell = line.split(",", -1);
            if (cell.length != 6) {
                throw new IllegalArgumentException("a size class needs six columns: " + line);
            }
            Indicator indicator = Indicator.valueOf(cell[2]);
            Bounds bounds = new Bounds(
                    indicator, bound(indicator, cell[3]), bound(indicator, cell[4]), bound(indicator, cell[5]));
            for (String industry : cell[1].split(" ", -1)) {
                read.computeIfAbsent(industry, code -> new ArrayList<>()).add(bounds);
            }
        }
        return new SizeTable(read);
    }

    private static long bound(Indicator indicator, String cell) {
        return Long.parseLong(cell) * indicator.unit;
    }

    /**
     * The class of an enterprise.
     *
     * @param industryCode class of GB/T 4754-2017, four digits
     * @return empty where the table does not cover the industry, or an unknown figure decides
     */
    public Optional<SizeClass> classOf(String industryCode, Figures figures) {
        List<Bounds> all = boundsOf(industryCode);
        List<SizeClass> reached = all.stream()
                .flatMap(bounds -> bounds.indicator().of(figures).stream().mapToObj(bounds::reached))
                .toList();
        Optional<SizeClass> lowest = reached.stream().max(Comparator.naturalOrder());
        boolean complete = reached.size() == all.size();
        return lowest.filter(size -> complete || size == SizeClass.MICRO);
    }

    /** The bounds of the longest beginning of the code that the table names. */
    private List<Bounds> boundsOf(String industryCode) {
        for (int length = industryCode.length(); length > 0; length--) {
            List<Bounds> found = byIndustry.get(industryCode.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }
}

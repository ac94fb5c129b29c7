package techfin.lending.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All divisions known to the platform, in the order of their table. */
public final class Divisions {
    private static final Pattern FORMER = Pattern.compile("^(\\d{6}) before \\d{4}$");
    private final Map<String, Division> byCode = new LinkedHashMap<>();

    public Divisions(List<Division> divisions) {
        divisions.forEach(division -> byCode.put(division.code(), division));
    }

    /** The divisions of the province as they are today, GB/T 2260; the table lies beside this class. */
    public static Divisions shipped() {
        try (InputStream table = Divisions.class.getResourceAsStream("/techfin/lending/divisions.csv")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return ofCsv(text.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a table with the columns {@code code,name_zh,name_en,parent,kind,note}; a note such as
     * {@code 371523 before 2019} gives the former code.
     */
    public static Divisions ofCsv(List<String> lines) {
        return new Divisions(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("code,"))
                .map(Divisions::read)
                .toList());
    }

    private static Division read(String line) {
        String[] cell = line.split(",", -1);
        if (cell.length != 6) {
            throw new IllegalArgumentException("a division needs six columns: " + line);
        }
        Matcher former = FORMER.matcher(cell[5]);
        return new Division(
                cell[0],
                cell[1],
                cell[2],
                cell[3].isEmpty() ? null : cell[3],
                Division.Kind.valueOf(cell[4]),
                former.matches() ? former.group(1) : null);
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The division that today covers a code which is no longer in use. */
    public Optional<Division> successorOf(String formerCode) {
        return byCode.values().stream()
                .filter(division -> formerCode.equals(division.formerCode()))
                .findFirst();
    }

    /** Counties and zones of a city, in the order of the table. */
    public List<Division> seatsIn(City city) {
        return byCode.values().stream()
                .filter(division -> division.seatsEnterprises() && city.code().equals(division.parent()))
                .toList();
    }
}

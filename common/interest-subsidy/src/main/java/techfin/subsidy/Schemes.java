package techfin.subsidy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rule book: all versions of all schemes, at most one of a scheme valid on any day. */
public final class Schemes {
    /** The scheme versions that come with this library, one file each. */
    private static final List<String> SHIPPED = List.of(
            "SD-TRANSFER-LOAN-2024",
            "SD-TRANSFER-LOAN-2025",
            "SD-TRANSFER-LOAN-2027",
            "SD-IP-PLEDGE-2020",
            "SD-IP-PLEDGE-2024",
            "LC-IP-PLEDGE-2024",
            "SD-IP-APPRAISAL-2016");

    private final List<SchemeVersion> versions;
    private final List<SchemeVersion> written;

    private Schemes(List<SchemeVersion> versions, List<SchemeVersion> written) {
        this.versions = versions;
        this.written = written;
    }

    /**
     * A rule book of its own.
     *
     * @throws IllegalArgumentException if two versions of a scheme are valid on the same day or have the same name
     */
    public static Schemes of(List<SchemeVersion> versions) {
        List<SchemeVersion> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(SchemeVersion::code).thenComparing(SchemeVersion::validFrom));
        for (int i = 1; i < sorted.size(); i++) {
            SchemeVersion earlier = sorted.get(i - 1);
            SchemeVersion later = sorted.get(i);
            if (earlier.code().equals(later.code())
                    && (earlier.isValidOn(later.validFrom())
                            || earlier.version().equals(later.version()))) {
                throw new IllegalArgumentException("versions " + earlier.version() + " and " + later.version() + " of "
                        + later.code() + " overlap or have one name");
            }
        }
        return new Schemes(List.copyOf(sorted), List.copyOf(sorted));
    }

    /**
     * This book with more versions: each version ends the day before the next of its scheme begins. {@link #version}
     * still gives it as it was written, so that what rests on it stays as it is.
     *
     * @throws IllegalArgumentException if two versions of a scheme begin on one day or have one name
     */
    public Schemes succeededBy(List<SchemeVersion> more) {
        List<SchemeVersion> texts = new ArrayList<>(written);
        texts.addAll(more);
        texts.sort(Comparator.comparing(SchemeVersion::code).thenComparing(SchemeVersion::validFrom));
        List<SchemeVersion> ended = new ArrayList<>(texts);
        for (int i = 1; i < texts.size(); i++) {
            SchemeVersion next = texts.get(i);
            if (texts.get(i - 1).code().equals(next.code())) {
                ended.set(i - 1, texts.get(i - 1).endedBy(next));
            }
        }
        return new Schemes(of(ended).versions, List.copyOf(texts));
    }

    /**
     * The rule book that comes with this library.
     *
     * @param json reads JSON text into maps, lists, strings, whole numbers and booleans
     */
    public static Schemes shipped(Function<String, @Nullable Object> json) {
        return of(SHIPPED.stream()
                .map(name -> SchemeVersion.fromTree(json.apply(text(name))).orThrow())
                .toList());
    }

    /** The version of a scheme that is valid on a day. */
    public Optional<SchemeVersion> inForce(String code, LocalDate on) {
        return versions.stream()
                .filter(scheme -> scheme.code().equals(code) && scheme.isValidOn(on))
                .findFirst();
    }

    /** A version as it was written, whatever came after it. */
    public Optional<SchemeVersion> version(String code, String version) {
        return written.stream()
                .filter(scheme -> scheme.code().equals(code) && scheme.version().equals(version))
                .findFirst();
    }

    /** All versions, by code and first day. */
    public List<SchemeVersion> all() {
        return versions;
    }

    private static String text(String name) {
        try (InputStream stream = Schemes.class.getResourceAsStream("scheme/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("the scheme " + name + " is missing from the library");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

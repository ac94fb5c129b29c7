package techfin.servicekit.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes that stand as literals where the kit's sources raise them.
 *
 * @param problems codes given to {@code Problem.of}
 * @param fields codes of wrong fields
 */
record ProblemCodes(Set<String> problems, Set<String> fields) {
    private static final Pattern PROBLEM = Pattern.compile("Problem\\s*\\.of\\(\\s*\\d{3},\\s*\"([A-Z][A-Z0-9_]*)\"");
    private static final Pattern FIELD = Pattern.compile(
            "(?:at|add|expect|FieldError\\.of|new Scalar|Map\\.entry)\\([^;]*?\"([A-Z][A-Z0-9]*_[A-Z0-9_]*)\"");

    /** Keeps its own copies. */
    public ProblemCodes {
        problems = Set.copyOf(problems);
        fields = Set.copyOf(fields);
    }

    static ProblemCodes inSources(Path folder) throws IOException {
        Set<String> problems = new TreeSet<>();
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                collect(PROBLEM.matcher(source), problems);
                collect(FIELD.matcher(source), fields);
            }
        }
        return new ProblemCodes(problems, fields);
    }

    /** What no text stands for, in either language. */
    List<String> missing() {
        return ProblemTexts.loaded().missingFor(problems, fields);
    }

    private static void collect(Matcher matcher, Set<String> codes) {
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
    }
}

package techfin.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs a benchmark by name and prints a table at the end; what the names are is said in the folder's README. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws RunnerException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> names = arguments.length == 0 ? List.of("subsidy") : List.of(arguments);
        switch (names.getFirst()) {
            case "subsidy" -> SubsidyTable.run(names.contains("--thorough"), out);
            case "subsidy-equality" ->
                System.exit(SubsidyEquality.run(names.size() > 1 ? Long.parseLong(names.get(1)) : 10_000_000, out));
            default -> {
                out.println("no benchmark is called " + names.getFirst()
                        + "; there are: subsidy [--thorough], subsidy-equality [CASES]");
                System.exit(2);
            }
        }
    }
}

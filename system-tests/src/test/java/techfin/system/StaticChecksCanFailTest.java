package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler of the build, with the arguments that stand in the root pom, meets planted faults. */
final class StaticChecksCanFailTest {
    private static final String COMPILER =
            "/project/build/plugins/plugin[artifactId='maven-compiler-plugin']/configuration/compilerArgs/arg";

    @TempDir
    Path folder;

    @Test
    void clean_code_passes() throws Exception {
        assertThat(compile(Map.of("Clean", "String name() { return \"x\"; }"))).isEmpty();
    }

    @Test
    void each_planted_fault_is_reported_and_stops_the_build() throws Exception {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("NullReturned", "String name() { return null; }");
        members.put("NullUsed", "int length(@org.jspecify.annotations.Nullable String text) { return text.length(); }");
        members.put("BugPattern", "String name(int[] numbers) { return \"\" + numbers; }");
        members.put("BugWarning", "boolean same(Object one, String other) { return one == other; }");

        String said = compile(members);

        assertThat(said).containsPattern("NullReturned.java.*\\[NullAway]");
        assertThat(said).containsPattern("NullUsed.java.*\\[NullAway]");
        assertThat(said).containsPattern("BugPattern.java.*\\[ArrayToString]");
        assertThat(said).containsPattern("BugWarning.java.*\\[ReferenceEquality]");
    }

    @Test
    void a_warning_alone_stops_the_build() throws Exception {
        assertThat(compile(Map.of("LintWarning", "int size(java.util.List list) { return list.size(); }")))
                .contains("[rawtypes]", "-Werror");
    }

    /** What the compiler says about classes with one member each; empty when it is content. */
    private String compile(Map<String, String> members) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(Poms.find("", COMPILER));
        String libraries = System.getProperty("java.class.path");
        command.addAll(List.of("-proc:none", "-d", folder.resolve("classes").toString()));
        command.addAll(List.of("-processorpath", libraries, "-classpath", libraries));
        for (Map.Entry<String, String> member : members.entrySet()) {
            Path source = folder.resolve(member.getKey() + ".java");
            Files.writeString(source, """
                    package planted;

                    @org.jspecify.annotations.NullMarked
                    final class %s {
                        %s
                    }
                    """.formatted(member.getKey(), member.getValue()));
            command.add(source.toString());
        }
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(javac.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(javac.exitValue() == 0).as(said).isEqualTo(said.isEmpty());
        return said;
    }
}

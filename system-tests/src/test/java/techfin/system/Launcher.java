package techfin.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./techfin} as a user does, on a data folder and ports of its own and with the jars that are there. */
final class Launcher {
    private final Path data;
    private final Map<Service, Integer> ports = Ports.free();
    private final Map<String, String> settings = new TreeMap<>();

    Launcher(Path data) {
        this.data = data;
        settings.putAll(Ports.settings(ports));
        settings.put("TECHFIN_DATA", data.toString());
        settings.put("TECHFIN_BUILD", "never");
        settings.put("TECHFIN_START_CACHE", "off");
        settings.put("JAVA_HOME", System.getProperty("java.home"));
        settings.put("LC_ALL", "C.UTF-8");
    }

    /** What a command said and how it ended. */
    record Result(int code, String said) {}

    Launcher with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    int port(Service service) {
        return java.util.Objects.requireNonNull(ports.get(service));
    }

    Path data() {
        return data;
    }

    Result run(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", Checkout.file("techfin").toString()));
        command.addAll(List.of(arguments));
        try {
            Path said = java.nio.file.Files.createTempFile("techfin", ".said");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectInput(new java.io.File("/dev/null"))
                    // Into a file: a pipe would stay open as long as the services that inherit it.
                    .redirectOutput(said.toFile())
                    .redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("TECHFIN_"));
            builder.environment().putAll(settings);
            Process process = builder.start();
            if (!process.waitFor(240, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("does not come back: techfin " + String.join(" ", arguments));
            }
            String text = java.nio.file.Files.readString(said, StandardCharsets.UTF_8);
            java.nio.file.Files.delete(said);
            return new Result(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The processes that still run on this data folder. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().commandLine().orElse("").contains("-Dtechfin.run=" + data.resolve("run")))
                .toList();
    }
}

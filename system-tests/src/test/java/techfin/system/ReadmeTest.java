package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages say against what is there. */
final class ReadmeTest {
    private static final Pattern SETTING = Pattern.compile("TECHFIN_(?:<S>_)?[A-Z_]*[A-Z]");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void every_setting_that_the_services_read_stands_in_the_table() {
        Set<String> told = settingsOf(Checkout.text("README.md"));
        for (String setting : Settings.known()) {
            if (!setting.endsWith("_FILE")) {
                assertThat(told).contains(setting);
            }
        }
    }

    @Test
    void every_setting_in_the_table_is_read_somewhere() {
        Set<String> known = new TreeSet<>(Settings.known());
        known.addAll(settingsOf(Checkout.text("techfin")));
        Checkout.files("common/test-kit", ".java")
                .forEach(file -> known.addAll(
                        settingsOf(Checkout.text(Checkout.ROOT.relativize(file).toString()))));
        // The launcher builds this one from its parts.
        for (Service service : Service.values()) {
            known.add(service.setting("JAVA_OPTS"));
        }
        Set<String> told = settingsOf(Checkout.text("README.md"));
        told.remove("TECHFIN_X");
        told.remove("TECHFIN_X_FILE");
        assertThat(known).containsAll(told);
    }

    @Test
    void every_link_between_pages_leads_somewhere() {
        for (Path page : Checkout.files("", ".md")) {
            Matcher links =
                    LINK.matcher(Checkout.text(Checkout.ROOT.relativize(page).toString()));
            while (links.find()) {
                assertThat(page.resolveSibling(links.group(1)))
                        .as("link in %s", page)
                        .exists();
            }
        }
    }

    /** The names in a text; {@code <S>} stands for each service. */
    private static Set<String> settingsOf(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = SETTING.matcher(text);
        while (found.find()) {
            String name = found.group();
            if (name.contains("<S>_")) {
                for (Service service : Service.values()) {
                    names.add(service.setting(name.substring("TECHFIN_<S>_".length())));
                }
            } else {
                names.add(name);
            }
        }
        return names;
    }
}

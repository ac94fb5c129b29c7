package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The container files against the settings, ports and paths that the services really have. No engine is needed. */
final class ContainersTest {
    private static final JsonNode COMPOSE = compose();

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_setting_is_one_that_the_services_read(Service service) {
        assertThat(names(environment(service))).isSubsetOf(Settings.known());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_setting_that_a_container_needs_is_there(Service service) {
        List<String> needed = new ArrayList<>(List.of(
                "TECHFIN_HOST",
                service.setting("PORT"),
                service.setting("DB_URL"),
                service.setting("DB_USER"),
                service.setting("DB_PASSWORD_FILE")));
        if (service == Service.GATEWAY) {
            needed.addAll(List.of(
                    Service.LOAN.setting("URL"),
                    Service.IP_PLEDGE.setting("URL"),
                    Service.RATING.setting("URL"),
                    "TECHFIN_ADMIN_USER",
                    "TECHFIN_ADMIN_PASSWORD_FILE",
                    // Without it the gateway would keep its key in a folder that a container does not have.
                    "TECHFIN_JWT_KEY_FILE"));
        } else {
            needed.add("TECHFIN_JWKS_URL");
        }
        // Before either approves a subsidy it asks the other.
        if (service == Service.LOAN) {
            needed.add(Service.IP_PLEDGE.setting("URL"));
        }
        if (service == Service.IP_PLEDGE) {
            needed.add(Service.LOAN.setting("URL"));
        }
        assertThat(names(environment(service))).containsAll(needed).doesNotContain("TECHFIN_DEMO");
    }

    @Test
    void only_the_gateway_is_published() {
        for (Map.Entry<String, JsonNode> service : COMPOSE.path("services").properties()) {
            boolean gateway = service.getKey().equals("gateway");
            assertThat(service.getValue().has("ports")).as(service.getKey()).isEqualTo(gateway);
            assertThat(texts(service.getValue().path("networks")).contains("outside"))
                    .as(service.getKey())
                    .isEqualTo(gateway);
        }
        assertThat(COMPOSE.at("/networks/inside/internal").asBoolean()).isTrue();
    }

    @Test
    void every_secret_is_a_file_and_none_stands_in_the_environment() {
        Set<String> used = new LinkedHashSet<>();
        for (JsonNode service : COMPOSE.path("services")) {
            used.addAll(texts(service.path("secrets")));
            for (Map.Entry<String, JsonNode> setting :
                    service.path("environment").properties()) {
                if (setting.getKey().matches(".*(PASSWORD|SECRET|KEY|TOKEN).*")) {
                    assertThat(setting.getKey()).endsWith("_FILE");
                    String name = setting.getValue().asText().substring("/run/secrets/".length());
                    assertThat(texts(service.path("secrets"))).contains(name);
                }
            }
        }
        assertThat(names(COMPOSE.path("secrets"))).isEqualTo(used);
        for (JsonNode secret : COMPOSE.path("secrets")) {
            assertThat(secret.path("file").asText()).startsWith("./secrets/");
        }
        assertThat(Checkout.text(".gitignore")).contains("/secrets/");
        assertThat(Checkout.text(".dockerignore")).contains("secrets");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void each_service_is_built_from_the_checkout_and_runs_as_nobody(Service service) {
        assertThat(COMPOSE.at("/services/" + service.title() + "/build/context").asText())
                .isEqualTo(".");
        String file =
                COMPOSE.at("/services/" + service.title() + "/build/dockerfile").asText();
        assertThat(file).isEqualTo(service.module() + "/Dockerfile");
        String image = Checkout.text(file);
        String port = environment(service).path(service.setting("PORT")).asText();
        assertThat(image)
                .contains("/" + service.module() + ".jar\"]")
                .containsPattern("(?m)^USER [1-9][0-9]*")
                .containsPattern("(?m)^EXPOSE " + port + "$")
                .contains("[\"/app/healthcheck\", \"" + port + "\"]");
        copied(image).forEach(path -> assertThat(Checkout.file(path)).exists());
    }

    @Test
    void the_images_differ_in_nothing_but_names_and_ports() {
        Set<String> normal = new LinkedHashSet<>();
        for (Service service : Service.values()) {
            String image = Checkout.text(service.module() + "/Dockerfile");
            String list = "gateway,loan-service,ip-pledge-service,rating-service";
            normal.add(image.replace(list, "ALL")
                    .replace(service.module(), "MODULE")
                    .replaceAll("\\b808[0-9]\\b", "PORT"));
        }
        assertThat(normal).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void addresses_of_neighbours_name_a_container_and_the_port_it_listens_on(Service service) {
        for (Map.Entry<String, JsonNode> setting : environment(service).properties()) {
            Matcher url = Pattern.compile("http://([a-z-]+):([0-9]+).*")
                    .matcher(setting.getValue().asText());
            if (url.matches()) {
                JsonNode neighbour = COMPOSE.path("services").path(url.group(1)).path("environment");
                assertThat(neighbour.properties())
                        .as(setting.getKey())
                        .anyMatch(entry -> entry.getKey().endsWith("_PORT")
                                && entry.getValue().asText().equals(url.group(2)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void the_database_and_its_user_are_those_that_the_server_is_told_to_make(Service service) {
        JsonNode environment = environment(service);
        String user = environment.path(service.setting("DB_USER")).asText();
        assertThat(environment.path(service.setting("DB_URL")).asText()).isEqualTo("jdbc:mysql://mysql:3306/" + user);
        String script = Checkout.text("deploy/mysql/databases.sh");
        Matcher made = Pattern.compile("for service in ([a-z ]+); do").matcher(script);
        assertThat(made.find()).isTrue();
        assertThat(made.group(1).split(" ")).contains(user.substring("techfin_".length()));
        assertThat(script).contains("utf8mb4_bin").doesNotContainPattern("IDENTIFIED BY '[^$]");
        assertThat(Files.isExecutable(Checkout.file("deploy/mysql/databases.sh")))
                .isFalse();
    }

    @Test
    void every_part_waits_for_the_database_and_the_database_tells_its_health() {
        for (Service service : Service.values()) {
            assertThat(COMPOSE.at("/services/" + service.title() + "/depends_on/mysql/condition")
                            .asText())
                    .isEqualTo("service_healthy");
        }
        JsonNode mysql = COMPOSE.at("/services/mysql");
        assertThat(mysql.path("image").asText()).isEqualTo("mysql:8.4");
        assertThat(mysql.path("healthcheck").path("test").isArray()).isTrue();
        assertThat(Checkout.text("deploy/healthcheck")).contains("/health/readiness");
    }

    private static JsonNode environment(Service service) {
        return COMPOSE.path("services").path(service.title()).path("environment");
    }

    private static List<String> copied(String image) {
        List<String> paths = new ArrayList<>();
        Matcher copies = Pattern.compile("(?m)^COPY (?!--from)(.*) \\./$").matcher(image);
        while (copies.find()) {
            paths.addAll(List.of(copies.group(1).split(" ")));
        }
        return paths;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** Jackson leaves YAML's merge key as it is; here it is filled in. */
    private static JsonNode compose() {
        try {
            JsonNode file = new YAMLMapper().readTree(withoutAnchors(Checkout.file("docker-compose.yml")));
            JsonNode shared = file.path("x-service");
            for (JsonNode service : file.path("services")) {
                if (service.has("<<")) {
                    shared.properties().forEach(entry -> {
                        if (!service.has(entry.getKey())) {
                            ((com.fasterxml.jackson.databind.node.ObjectNode) service)
                                    .set(entry.getKey(), entry.getValue());
                        }
                    });
                }
            }
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withoutAnchors(Path file) throws IOException {
        return Files.readString(file)
                .replace("x-service: &service", "x-service:")
                .replace("<<: *service", "'<<': shared");
    }
}

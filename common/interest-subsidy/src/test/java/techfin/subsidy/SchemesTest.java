package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {
    private static final Schemes SHIPPED = Schemes.shipped(Json::read);

    @ParameterizedTest
    @CsvSource({
        "SD-TRANSFER-LOAN,2020-12-15,",
        "SD-TRANSFER-LOAN,2020-12-16,2024",
        "SD-TRANSFER-LOAN,2023-09-27,2024",
        "SD-TRANSFER-LOAN,2023-09-28,2025",
        "SD-TRANSFER-LOAN,2025-01-01,2025",
        "SD-TRANSFER-LOAN,2025-12-31,2025",
        "SD-TRANSFER-LOAN,2026-01-01,2027",
        "SD-IP-PLEDGE,2021-01-01,2020",
        "SD-IP-PLEDGE,2025-01-01,2024",
        "LC-IP-PLEDGE,2024-04-30,",
        "LC-IP-PLEDGE,2025-01-01,2024",
        "NO-SUCH-SCHEME,2025-01-01,"
    })
    void a_day_picks_one_version(String code, LocalDate on, @org.jspecify.annotations.Nullable String version) {
        assertThat(SHIPPED.inForce(code, on).map(SchemeVersion::version).orElse(null))
                .isEqualTo(version);
    }

    @Test
    void every_shipped_version_has_its_source_and_reads_as_it_writes() {
        assertThat(SHIPPED.all()).hasSize(6).allSatisfy(scheme -> {
            assertThat(scheme.source()).isNotBlank();
            assertThat(scheme.name().zh()).isNotBlank();
            assertThat(SchemeVersion.fromTree(scheme.toTree()).orThrow()).isEqualTo(scheme);
            assertThat(scheme.toSummaryTree()).containsKeys("code", "version", "name", "source", "validFrom");
        });
    }

    @Test
    void the_assumed_cut_off_is_said_to_be_assumed() {
        SchemeVersion current = SHIPPED.version("SD-TRANSFER-LOAN", "2027").orElseThrow();
        assertThat(current.source()).contains("假定", "assumed");
    }

    @Test
    void two_versions_of_one_day_cannot_be_in_one_book() {
        SchemeVersion scheme = Rules.paid().grant("CITY", "1").build();
        assertThatThrownBy(() -> Schemes.of(List.of(scheme, scheme))).hasMessageContaining("overlap");
    }
}

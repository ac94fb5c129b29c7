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
        assertThat(SHIPPED.all()).hasSize(7).allSatisfy(scheme -> {
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

    @Test
    void a_successor_ends_the_version_before_it_and_changes_no_word_of_it() {
        SchemeVersion before = SHIPPED.version("SD-TRANSFER-LOAN", "2027").orElseThrow();
        SchemeVersion next = Rules.paid().grant("CITY", "1").build();
        SchemeVersion successor = successor(next, "SD-TRANSFER-LOAN", "2029", LocalDate.parse("2028-07-01"));
        Schemes book = SHIPPED.succeededBy(List.of(successor));

        assertThat(book.inForce("SD-TRANSFER-LOAN", LocalDate.parse("2028-06-30")))
                .hasValueSatisfying(found -> {
                    assertThat(found.version()).isEqualTo("2027");
                    assertThat(found.validUntil()).isEqualTo("2028-06-30");
                });
        assertThat(book.inForce("SD-TRANSFER-LOAN", LocalDate.parse("2028-07-01")))
                .contains(successor);
        assertThat(book.version("SD-TRANSFER-LOAN", "2027")).contains(before);
        assertThat(book.inForce("LC-IP-PLEDGE", LocalDate.parse("2029-01-01")))
                .isEqualTo(SHIPPED.inForce("LC-IP-PLEDGE", LocalDate.parse("2029-01-01")));
    }

    @Test
    void a_successor_of_the_same_day_or_the_same_name_is_refused() {
        SchemeVersion next = Rules.paid().grant("CITY", "1").build();
        SchemeVersion twinDay = successor(next, "SD-TRANSFER-LOAN", "2029", LocalDate.parse("2026-01-01"));
        SchemeVersion twinName = successor(next, "SD-TRANSFER-LOAN", "2027", LocalDate.parse("2029-01-01"));
        assertThatThrownBy(() -> SHIPPED.succeededBy(List.of(twinDay))).hasMessageContaining("begin later");
        assertThatThrownBy(() -> SHIPPED.succeededBy(List.of(twinName))).hasMessageContaining("one name");
    }

    private static SchemeVersion successor(SchemeVersion rules, String code, String version, LocalDate validFrom) {
        java.util.Map<String, @org.jspecify.annotations.Nullable Object> tree = new java.util.HashMap<>(rules.toTree());
        tree.put("code", code);
        tree.put("version", version);
        tree.put("validFrom", validFrom.toString());
        tree.put("validUntil", null);
        return SchemeVersion.fromTree(tree).orThrow();
    }
}

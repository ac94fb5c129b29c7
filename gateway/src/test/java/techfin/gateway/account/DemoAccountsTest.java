package techfin.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import techfin.gateway.GatewayUnderTest;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

class DemoAccountsTest {
    private static final String PATH = "/api/auth/v1/demo-accounts";

    @Test
    void a_demonstration_lists_who_may_be_tried_and_each_can_sign_in() {
        try (GatewayUnderTest gateway = GatewayUnderTest.start(TestDatabase.h2())) {
            Answer list = gateway.api().get(PATH);

            assertThat(list.status()).isEqualTo(200);
            assertThat(list.json()).hasSize(DemoAccounts.PEOPLE.size());
            assertThat(list.at("/0/username")).isEqualTo("bank-a.clerk");
            assertThat(list.at("/0/organisation")).isEqualTo("聊城示范农商银行");
            assertThat(list.at("/0/role")).isEqualTo("BANK_CLERK");
            assertThat(list.at("/0/displayName")).isNotEmpty();
            assertThat(list.text()).doesNotContain(DemoAccounts.PASSWORD);
            assertThat(gateway.signIn(list.at("/3/username")).status()).isEqualTo(200);
        }
    }

    @Test
    void outside_of_a_demonstration_nobody_is_listed() {
        Map<String, String> settings = Map.of(
                "TECHFIN_DEMO", "false", "TECHFIN_ADMIN_USER", "chief", "TECHFIN_ADMIN_PASSWORD", "a-long-password-1");
        try (GatewayUnderTest gateway = GatewayUnderTest.start(TestDatabase.h2(), settings, Map.of())) {
            assertThat(gateway.api().get(PATH).text()).isEqualTo("[]");
        }
    }
}

package techfin.loan.subsidy;

import java.util.List;
import techfin.testkit.token.TestTokens;

/** Tokens of people of the test's own: any name with any role. */
public final class Person {
    private static final List<String> COUNTIES = List.of("371502", "371581");

    private Person() {}

    public static String bureau(String name, String role) {
        return TestTokens.bearer(name, List.of(role), "BUREAU", "LC-BUREAU", COUNTIES, null);
    }

    /** Whoever changed offices: the same person with several roles of the bureau. */
    public static String bureau(String name, List<String> roles) {
        return TestTokens.bearer(name, roles, "BUREAU", "LC-BUREAU", COUNTIES, null);
    }

    public static String bank(String name) {
        return TestTokens.bearer(name, List.of("BANK_CHECKER"), "BANK", "BANK-A", List.of(), null);
    }

    public static String county(String name) {
        return TestTokens.bearer(name, List.of("COUNTY_REVIEWER"), "COUNTY", "371502", List.of("371502"), null);
    }

    public static String payer(String name) {
        return TestTokens.bearer(name, List.of("FINANCE_PAYER"), "FINANCE", "LC-FINANCE", COUNTIES, null);
    }

    public static String enterprise(String name, String uscc) {
        return TestTokens.bearer(name, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
    }
}

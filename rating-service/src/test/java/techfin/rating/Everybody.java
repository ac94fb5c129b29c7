package techfin.rating;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.testkit.token.TestTokens;

/** Everybody who has an account, by user name, seen from enterprise.a in 371502. */
final class Everybody {
    /** Has the whole consent of the firm. */
    static final Set<String> BANK_A = Set.of("bank-a.clerk", "bank-a.checker");
    /** Has the consent of another firm alone. */
    static final Set<String> BANK_B = Set.of("bank-b.clerk", "bank-b.checker");
    /** Had the consent of the firm until it was withdrawn. */
    static final String BANK_C = "bank-c.clerk";
    /** May see no more than the firm's grade. */
    static final String BANK_D = "bank-d.clerk";

    static final String OWNER = "enterprise.a";
    static final String COUNTY = "county.371502";
    static final Set<String> BUREAU = Set.of("bureau.reviewer", "bureau.approver");
    static final Set<String> CITY = union(BUREAU, Set.of("ip.reviewer", "ip.approver", "finance.payer", "auditor"));
    /** Those who have no business with any enterprise. */
    static final Set<String> STRANGERS = Set.of("rule.author", "rule.approver", "admin");
    /** The same roles elsewhere, and banks without a consent in force: told that there is none. */
    static final Set<String> FAR = union(BANK_B, Set.of(BANK_C, "county.371581", "enterprise.b"));

    static final Set<String> BANKS = union(BANK_A, BANK_B, Set.of(BANK_C, BANK_D));
    /** Whoever sees the firm without its consent. */
    static final Set<String> OFFICES = union(CITY, Set.of(COUNTY));

    static final Set<String> ALL = union(OFFICES, BANKS, FAR, STRANGERS, Set.of(OWNER));

    private Everybody() {}

    /** Fresh tokens, one a person. */
    static List<String> tokens() {
        return List.of(
                TestTokens.bankAClerk(),
                TestTokens.bankAChecker(),
                TestTokens.bankBClerk(),
                TestTokens.bankBChecker(),
                bank(BANK_C, "BANK-C"),
                bank(BANK_D, "BANK-D"),
                TestTokens.county371502(),
                TestTokens.county371581(),
                TestTokens.enterpriseA(),
                TestTokens.enterpriseB(),
                TestTokens.bureauReviewer(),
                TestTokens.bureauApprover(),
                TestTokens.ipReviewer(),
                TestTokens.ipApprover(),
                TestTokens.financePayer(),
                TestTokens.auditor(),
                TestTokens.ruleAuthor(),
                TestTokens.ruleApprover(),
                TestTokens.admin());
    }

    private static String bank(String name, String code) {
        return TestTokens.bearer(name, List.of("BANK_CLERK"), "BANK", code, List.of(), null);
    }

    @SafeVarargs
    static Set<String> union(Set<String>... sets) {
        Set<String> all = new TreeSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }

    /** The user name that a token speaks for. */
    static String name(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        Matcher sub = Pattern.compile("\"sub\":\"([^\"]+)\"").matcher(claims);
        return sub.find() ? sub.group(1) : "";
    }
}

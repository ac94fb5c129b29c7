package techfin.pledge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.pledge.subsidy.IpRoundStory;
import techfin.testkit.token.TestTokens;

/** Everybody who has an account, by user name, with one firm in 371502 beside the usual accounts. */
final class Everybody {
    static final Set<String> BANK_A = Set.of("bank-a.clerk", "bank-a.checker");
    static final Set<String> BANK_B = Set.of("bank-b.clerk", "bank-b.checker");
    static final Set<String> CITY =
            Set.of("ip.reviewer", "ip.approver", "bureau.reviewer", "bureau.approver", "finance.payer", "auditor");
    /** Those who have no business with any record. */
    static final Set<String> STRANGERS = Set.of("rule.author", "rule.approver", "admin");

    private final String uscc;

    /** Everybody, with this firm. */
    Everybody(String uscc) {
        this.uscc = uscc;
    }

    /** Fresh tokens, one a person. */
    List<String> tokens() {
        return List.of(
                TestTokens.bankAClerk(),
                TestTokens.bankAChecker(),
                TestTokens.bankBClerk(),
                TestTokens.bankBChecker(),
                TestTokens.county371502(),
                TestTokens.county371581(),
                IpRoundStory.enterprise(uscc),
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

    String uscc() {
        return uscc;
    }

    /** The firm itself. */
    String owner() {
        return "officer." + uscc;
    }

    /** Whoever sees a record of bank A and the firm. */
    Set<String> near() {
        return union(BANK_A, CITY, Set.of("county.371502", owner()));
    }

    /** The same roles elsewhere: told that there is none. */
    Set<String> far() {
        return union(BANK_B, Set.of("county.371581", "enterprise.b"));
    }

    /** Whoever sees a record of bank B and a firm in 371581 without an account here. */
    Set<String> there() {
        return union(CITY, BANK_B, Set.of("county.371581"));
    }

    /** Those who have the role for such a record and are told that there is none. */
    Set<String> notThere() {
        return union(BANK_A, Set.of("county.371502", owner(), "enterprise.b"));
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

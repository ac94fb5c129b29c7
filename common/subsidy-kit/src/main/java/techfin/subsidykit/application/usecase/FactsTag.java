package techfin.subsidykit.application.usecase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.SubsidyApplication;

/**
 * What a reviewer saw: the version of the case and the facts of its loan.
 *
 * @param digest the first 16 hexadecimal digits of the receipt's
 */
record FactsTag(long version, String digest) {
    private static final Pattern FORM = Pattern.compile("\"v(\\d{1,18})\\.([0-9a-f]{16})\"");
    private static final int DIGITS = 16;

    static FactsTag of(SubsidyApplication application, Entitlement entitlement) {
        String digest = entitlement.receiptDigest();
        String hex = digest.substring(digest.indexOf(':') + 1);
        return new FactsTag(application.version(), hex.substring(0, DIGITS));
    }

    /** As an HTTP entity tag, quotes included. */
    String entityTag() {
        return "\"v" + version + "." + digest + '"';
    }

    static Optional<FactsTag> read(String entityTag) {
        Matcher matcher = FORM.matcher(entityTag.strip());
        return matcher.matches()
                ? Optional.of(new FactsTag(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}

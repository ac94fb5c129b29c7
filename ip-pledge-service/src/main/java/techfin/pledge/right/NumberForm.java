package techfin.pledge.right;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * Forms of the numbers of rights that are no patents. None has a check character whose rule is published, so the form
 * alone is checked; the forms are read off published certificates and notices and are assumed to be all there are.
 */
final class NumberForm {
    /** Blanks of any script, in and around a number. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern QUALIFIED = Pattern.compile("^第(.*)号$");
    private static final Pattern CERTIFICATE = Pattern.compile("^软著登字第?(\\d{4,8})号?$");
    private static final Pattern CHECKED = Pattern.compile("^((?:BS\\.|CNA)\\d{8,9})\\.[\\dX]$");

    /** Short names of the provinces, and of the country. */
    private static final String PLACES = "国京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新";

    private static final Map<RightKind, Pattern> NORMAL = Map.of(
            // Registration number, with a letter after a division; G for the international register (Madrid).
            RightKind.TRADEMARK,
            Pattern.compile("G?[1-9]\\d{0,7}[A-Z]?"),
            // Registration number (登记号), or the certificate's own number (证书号) where only that is known.
            RightKind.SOFTWARE_COPYRIGHT,
            Pattern.compile("\\d{4}SR\\d{4,8}|软著登字第\\d{4,8}号"),
            // National or provincial registration: place, year, class of the work, eight digits.
            RightKind.WORK_COPYRIGHT,
            Pattern.compile("[" + PLACES + "]作登字-\\d{4}-[A-Z]-\\d{8}"),
            RightKind.LAYOUT_DESIGN,
            Pattern.compile("BS\\.\\d{8,9}"),
            // Agriculture: CNA and eight digits, eleven since 2019; forestry: eight digits.
            RightKind.PLANT_VARIETY,
            Pattern.compile("CNA\\d{8}(\\d{3})?|\\d{8}"),
            // Farm products register: AGI; announcements of the quality and IP offices by year or running number, with
            // the place in the announcement where it names several.
            RightKind.GEOGRAPHICAL_INDICATION,
            Pattern.compile("AGI\\d{5}|AGI\\d{4}-\\d{2}-\\d{5}|(\\d{4}年)?第\\d{1,4}号(-\\d{1,3})?"));

    private NumberForm() {}

    /** One form for what looks alike: half width, no blanks, upper case, one kind of dash and of full stop. */
    static String plain(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String dashed = DASHES.matcher(folded).replaceAll("-");
        return BLANKS.matcher(dashed).replaceAll("").replace('。', '.');
    }

    static boolean isNormal(RightKind kind, String value) {
        Pattern form = NORMAL.get(kind);
        return form != null && form.matcher(value).matches();
    }

    static Optional<String> read(String pointer, RightKind kind, String typed, List<Finding> found) {
        String normal = normal(kind, plain(typed));
        if (isNormal(kind, normal)) {
            return Optional.of(normal);
        }
        found.add(new Finding(pointer, "NUMBER_FORM", Map.of("example", example(kind))));
        return Optional.empty();
    }

    /** What to look for; null for a kind that is not known. */
    static String searched(@Nullable RightKind kind, String typed) {
        String plain = plain(typed);
        if (kind != null && !kind.isPatent()) {
            return normal(kind, plain);
        }
        String unmarked = plain.startsWith("ZL") ? plain.substring(2) : plain;
        if (unmarked.matches("\\d{12}[\\dX]|\\d{8}X")) {
            int last = unmarked.length() - 1;
            return unmarked.substring(0, last) + "." + unmarked.substring(last);
        }
        return CERTIFICATE.matcher(CHECKED.matcher(unmarked).replaceFirst("$1")).replaceFirst("软著登字第$1号");
    }

    private static String normal(RightKind kind, String plain) {
        return switch (kind) {
            case TRADEMARK -> QUALIFIED.matcher(plain).replaceFirst("$1").replaceFirst("^(G?)0+(?=\\d)", "$1");
            case SOFTWARE_COPYRIGHT -> CERTIFICATE.matcher(plain).replaceFirst("软著登字第$1号");
            // The last digit after a full stop is not written everywhere, and nothing follows from it.
            case LAYOUT_DESIGN, PLANT_VARIETY -> CHECKED.matcher(plain).replaceFirst("$1");
            case INVENTION_PATENT, UTILITY_MODEL, DESIGN, WORK_COPYRIGHT, GEOGRAPHICAL_INDICATION -> plain;
        };
    }

    private static String example(RightKind kind) {
        return switch (kind) {
            case INVENTION_PATENT, UTILITY_MODEL, DESIGN -> "202110000001.6";
            case TRADEMARK -> "12345678, G1234567";
            case SOFTWARE_COPYRIGHT -> "2021SR0123456";
            case WORK_COPYRIGHT -> "国作登字-2021-F-00012345";
            case LAYOUT_DESIGN -> "BS.205012345";
            case PLANT_VARIETY -> "CNA20191001234";
            case GEOGRAPHICAL_INDICATION -> "AGI00123, 2019年第12号";
        };
    }
}

package techfin.gateway.portal;

import java.util.Locale;

/** What a browser says in {@code Accept-Encoding} (RFC 9110, 12.5.3). */
public final class AcceptedEncodings {
    private AcceptedEncodings() {}

    /** Whether gzip may be sent: it is named, or everything is, and not with a weight of zero. */
    public static boolean gzip(String header) {
        boolean any = false;
        for (String part : header.split(",", -1)) {
            String[] pieces = part.split(";", -1);
            String coding = pieces[0].strip().toLowerCase(Locale.ROOT);
            boolean wanted = pieces.length < 2 || !isZero(pieces[1]);
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return wanted;
            }
            any |= coding.equals("*") && wanted;
        }
        return any;
    }

    private static boolean isZero(String weight) {
        return weight.strip().matches("[qQ]\\s*=\\s*0(\\.0*)?");
    }
}

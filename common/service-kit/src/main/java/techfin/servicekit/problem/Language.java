package techfin.servicekit.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that problems speak. */
public enum Language {
    /** Chinese, the default. */
    ZH("zh"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its tag, as in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** What stands between the members of an enumeration. */
    String comma() {
        return this == ZH ? "、" : ", ";
    }

    /** What the caller of this request reads. */
    public static Language of(HttpRequest<?> request) {
        return of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) {
            return ZH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            String tag = Locale.lookupTag(ranges, List.of(ZH.tag, EN.tag));
            return EN.tag.equals(tag) ? EN : ZH;
        } catch (IllegalArgumentException e) {
            return ZH;
        }
    }
}

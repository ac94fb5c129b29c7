package techfin.rating.selfcheck;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The best right of an enterprise that bears on its main product, as 工信部企业〔2022〕63号 tells levels apart. */
public enum IpLevel {
    /** Ⅰ类高价值知识产权. */
    HIGH_VALUE_CLASS1(20, 10),
    /** 自主研发Ⅰ类知识产权. */
    SELF_DEVELOPED_CLASS1(15, 8),
    /** Ⅰ类知识产权. */
    CLASS1(10, 6),
    /** Ⅱ类知识产权. */
    CLASS2(5, 2),
    NONE(0, 0);

    private final int innovative;
    private final int specialised;

    IpLevel(int innovative, int specialised) {
        this.innovative = innovative;
        this.specialised = specialised;
    }

    /** Points of the standard for innovative SMEs, annex 1. */
    int innovativePoints() {
        return innovative;
    }

    /** Points of the standard for specialised SMEs, annex 2. */
    int specialisedPoints() {
        return specialised;
    }

    /** The level of this name, in capitals or in small letters. */
    public static Optional<IpLevel> named(String text) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(text)
                        || level.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}

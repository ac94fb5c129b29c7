package techfin.pledge.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import techfin.money.Percent;

/**
 * Several things in one cell: each of some words and, last, a share in percent, parted by commas; the things parted by
 * semicolons. Chinese and half-width signs are the same.
 */
final class Listed {
    private static final Pattern THINGS = Pattern.compile("[;；\\n]");
    private static final Pattern WORDS = Pattern.compile("[,，]");

    private Listed() {}

    /**
     * One thing.
     *
     * @param words at least one, without blanks around them
     */
    record Part(List<String> words, Percent share) {
        Part {
            words = List.copyOf(words);
        }
    }

    /** The words between semicolons, without blanks around them; empty ones are left out. */
    static List<String> words(String text) {
        return Arrays.stream(THINGS.split(text, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** All things; empty when one of them has no words or no share. */
    static Optional<List<Part>> parts(String text) {
        List<Part> parts = new ArrayList<>();
        for (String thing : words(text)) {
            List<String> fields =
                    Arrays.stream(WORDS.split(thing, -1)).map(String::strip).toList();
            Optional<Percent> share = share(fields.getLast());
            List<String> words = fields.subList(0, fields.size() - 1);
            if (share.isEmpty() || words.isEmpty() || words.getFirst().isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part(words, share.get()));
        }
        return Optional.of(parts);
    }

    private static Optional<Percent> share(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        String number =
                plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() : plain;
        try {
            return Optional.of(Percent.parse(number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

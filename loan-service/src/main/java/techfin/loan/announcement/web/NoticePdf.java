package techfin.loan.announcement.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import techfin.printkit.NotPrintable;
import techfin.printkit.PrintedCharacters;
import techfin.printkit.Printer;
import techfin.printkit.PrinterBusy;
import techfin.printkit.Typeface;
import techfin.servicekit.problem.Problem;

/**
 * The document for print. A character that the typeface lacks is refused with the loan that has it. A long annex is laid
 * out part by part.
 */
@Singleton
class NoticePdf {
    /**
     * So many loans at most, so that a document is made in a heap of 256 MB and before the gateway loses patience; a quarter
     * of the whole province has about 1,600.
     */
    static final int MOST_LOANS = 3_000;

    /** So many loans are laid out at once. */
    private static final int PART = 400;

    private final Typeface typeface;
    private final Printer printer;

    NoticePdf(Typeface typeface, Printer printer) {
        this.typeface = typeface;
        this.printer = printer;
    }

    /**
     * Prints.
     *
     * @throws Problem 409 for a character that cannot be printed, 503 while another document is being made
     */
    byte[] of(AnnouncementView view, String periodZh, String cityZh) {
        checkCharacters(view);
        try {
            return printer.print(parts(view, periodZh, cityZh));
        } catch (PrinterBusy busy) {
            throw Problem.of(503, "PRINTER_BUSY").header("Retry-After", "5");
        }
    }

    private void checkCharacters(AnnouncementView view) {
        PrintedCharacters printed = typeface.printed();
        for (AnnouncementView.Line line : view.annex()) {
            for (String text : NoticeWords.cells(line)) {
                OptionalInt missing = printed.firstMissing(text);
                if (missing.isPresent()) {
                    throw notPrintable(new NotPrintable(missing.getAsInt(), text), line);
                }
            }
        }
    }

    private static Problem notPrintable(NotPrintable found, AnnouncementView.Line line) {
        return Problem.of(409, "CHARACTER_NOT_PRINTABLE")
                .with("character", found.character())
                .with("codePoint", found.codePoint())
                .with("text", found.text())
                .with("place", line.enterpriseName() + ", " + line.noteNumber())
                .link("/api/loan/v1/loans/" + line.loanId());
    }

    private static Stream<String> parts(AnnouncementView view, String periodZh, String cityZh) {
        List<AnnouncementView.Line> annex = view.annex();
        int first = Math.min(PART, annex.size());
        return Stream.concat(
                Stream.of(NoticeHtml.of(view, periodZh, cityZh, annex.subList(0, first))),
                IntStream.iterate(first, from -> from < annex.size(), from -> from + PART)
                        .mapToObj(from -> NoticeHtml.more(annex.subList(from, Math.min(from + PART, annex.size())))));
    }
}

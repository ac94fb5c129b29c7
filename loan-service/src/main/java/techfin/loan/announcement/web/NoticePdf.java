package techfin.loan.announcement.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import techfin.loan.announcement.PrintedCharacters;
import techfin.servicekit.problem.Problem;

/**
 * The document for print. A character that the typeface lacks would be printed as {@code #} without a word, so every one
 * is looked up first. One document is made at a time: together they would not fit into the heap.
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

    private static final int NORMAL = 400;

    static {
        // It tells its steps on standard error otherwise; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private final Typeface typeface;
    private final Semaphore turn = new Semaphore(1);

    NoticePdf(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * Prints.
     *
     * @throws Problem 409 for a character that cannot be printed, 503 while another document is being made
     */
    byte[] of(AnnouncementView view, String periodZh, String cityZh) {
        if (!turn.tryAcquire()) {
            throw Problem.of(503, "PRINTER_BUSY").header("Retry-After", "5");
        }
        try {
            checkCharacters(view);
            return printed(view, periodZh, cityZh);
        } finally {
            turn.release();
        }
    }

    private void checkCharacters(AnnouncementView view) {
        PrintedCharacters printed = typeface.printed();
        for (AnnouncementView.Line line : view.annex()) {
            for (String text : NoticeWords.cells(line)) {
                OptionalInt missing = printed.firstMissing(text);
                if (missing.isPresent()) {
                    throw notPrintable(missing.getAsInt(), line);
                }
            }
        }
    }

    private static Problem notPrintable(int point, AnnouncementView.Line line) {
        return Problem.of(409, "CHARACTER_NOT_PRINTABLE")
                .with("character", Character.toString(point))
                .with("codePoint", String.format(Locale.ROOT, "U+%04X", point))
                .with("noteNumber", line.noteNumber())
                .with("enterprise", line.enterpriseName())
                .link("/api/loan/v1/loans/" + line.loanId());
    }

    /** Part by part, numbered through, and put together: the layout of a whole long list would not fit into the heap. */
    private byte[] printed(AnnouncementView view, String periodZh, String cityZh) {
        List<AnnouncementView.Line> annex = view.annex();
        int end = Math.min(PART, annex.size());
        List<byte[]> parts = new ArrayList<>();
        parts.add(rendered(NoticeHtml.of(view, periodZh, cityZh, annex.subList(0, end)), 1));
        try {
            int pages = pages(parts.getFirst());
            for (int from = end; from < annex.size(); from += PART) {
                int to = Math.min(from + PART, annex.size());
                byte[] part = rendered(NoticeHtml.more(annex.subList(from, to)), pages + 1);
                parts.add(part);
                pages += pages(part);
            }
            return parts.size() == 1 ? parts.getFirst() : together(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pages(byte[] part) throws IOException {
        try (PDDocument document = Loader.loadPDF(part)) {
            return document.getNumberOfPages();
        }
    }

    private static byte[] together(List<byte[]> parts) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        PDFMergerUtility merger = new PDFMergerUtility();
        parts.forEach(part -> merger.addSource(new RandomAccessReadBuffer(part)));
        merger.setDestinationStream(whole);
        merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        return whole.toByteArray();
    }

    private byte[] rendered(String html, int firstPage) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useFont(typeface::open, Typeface.NAME, NORMAL, FontStyle.NORMAL, true);
        builder.useInitialPageNumber(firstPage);
        builder.withProducer("techfin");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}

package techfin.printkit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Makes PDF of HTML, one document at a time: together they would not fit into the heap. Keep one for all documents of a
 * process.
 */
public final class Printer {
    private static final int NORMAL = 400;

    static {
        // It tells its steps on standard error otherwise; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private final Typeface typeface;
    private final Semaphore turn = new Semaphore(1);

    public Printer(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * Prints parts one after the other, each from a new page on and numbered through. The layout of a whole long list would
     * not fit into the heap: give a list of thousands of rows in parts, and make each when it is asked for.
     *
     * @param parts pages of HTML as {@link HtmlPage} makes them, at least one
     * @throws NotPrintable for a character that the typeface lacks
     * @throws PrinterBusy while another document is being made
     */
    public byte[] print(Stream<String> parts) {
        return inTurn(parts, null);
    }

    /**
     * The same with a foot on every page, for which the style leaves 20 mm at the bottom of the page.
     *
     * @throws NotPrintable as above
     * @throws PrinterBusy as above
     */
    public byte[] print(Stream<String> parts, PageFoot foot) {
        check(foot.line());
        return inTurn(parts, foot);
    }

    private byte[] inTurn(Stream<String> parts, @Nullable PageFoot foot) {
        if (!turn.tryAcquire()) {
            throw new PrinterBusy();
        }
        try {
            return printed(parts, foot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.release();
        }
    }

    private byte[] printed(Stream<String> parts, @Nullable PageFoot foot) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        int pages = 0;
        for (Iterator<String> each = parts.iterator(); each.hasNext(); ) {
            String html = each.next();
            check(html);
            byte[] document = rendered(html, pages + 1);
            documents.add(document);
            pages += pages(document);
        }
        byte[] whole = documents.size() == 1 ? documents.getFirst() : together(documents);
        return foot == null ? whole : stamped(whole, foot);
    }

    private byte[] stamped(byte[] whole, PageFoot foot) throws IOException {
        try (PDDocument document = Loader.loadPDF(whole);
                InputStream font = typeface.open()) {
            foot.stamp(document, PDType0Font.load(document, font, true));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        }
    }

    private void check(String html) {
        PrintedCharacters printed = typeface.printed();
        int from = 0;
        // Style sheet and text lie between line ends, which are no characters to be drawn.
        for (String line : html.split("\n", -1)) {
            OptionalInt missing = printed.firstMissing(line);
            if (missing.isPresent()) {
                int at = from + line.indexOf(missing.getAsInt());
                throw new NotPrintable(missing.getAsInt(), HtmlPage.textAround(html, at));
            }
            from += line.length() + 1;
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

    private byte[] rendered(String html, int firstPage) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useFont(typeface::open, Typeface.NAME, NORMAL, FontStyle.NORMAL, true);
        builder.useInitialPageNumber(firstPage);
        builder.withProducer("techfin");
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }
}

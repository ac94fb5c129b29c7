package techfin.printkit;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What stands at the foot of every page: its number with the number of all pages (第 1 页 共 3 页), and a line in small
 * type below it.
 *
 * @param line for example a digest of what the document says; empty for none, one line of at most 160 Latin characters
 */
public record PageFoot(String line) {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float NUMBER_SIZE = 9;
    private static final float NUMBER_HEIGHT = 12 * MILLIMETRE;
    private static final float LINE_SIZE = 6.5f;
    private static final float LINE_HEIGHT = 8 * MILLIMETRE;

    void stamp(PDDocument document, PDFont font) throws IOException {
        int pages = document.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(page - 1), PDPageContentStream.AppendMode.APPEND, true, true)) {
                PDRectangle box = document.getPage(page - 1).getMediaBox();
                String number = "第 " + page + " 页 共 " + pages + " 页";
                centred(content, font, box, NUMBER_SIZE, NUMBER_HEIGHT, number);
                centred(content, font, box, LINE_SIZE, LINE_HEIGHT, line);
            }
        }
    }

    private static void centred(
            PDPageContentStream content, PDFont font, PDRectangle box, float size, float height, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        float width = font.getStringWidth(text) / 1000 * size;
        content.newLineAtOffset(box.getLowerLeftX() + (box.getWidth() - width) / 2, height);
        content.showText(text);
        content.endText();
    }
}

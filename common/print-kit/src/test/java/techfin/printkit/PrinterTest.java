package techfin.printkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private static final Printer PRINTER = new Printer(new Typeface());

    private static String page(String text) {
        return new HtmlPage("题", "@page { size: A4; margin: 20mm; }")
                .tag("p", "", text)
                .finished();
    }

    private static List<String> texts(byte[] pdf) throws IOException {
        List<String> texts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document));
            }
        }
        return texts;
    }

    @Test
    void every_page_of_every_part_tells_its_number_and_the_number_of_all() throws IOException {
        List<String> pages = texts(
                PRINTER.print(Stream.of(page("甲"), page("乙\n".repeat(60)), page("丙")), new PageFoot("sha256:abc")));
        assertThat(pages).hasSizeGreaterThan(3);
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1).replaceAll("\\s", ""))
                    .contains("第" + page + "页共" + pages.size() + "页", "sha256:abc");
        }
        assertThat(pages.getLast()).contains("丙");
    }

    @Test
    void the_typeface_is_embedded_as_far_as_it_is_used() throws IOException {
        byte[] pdf = PRINTER.print(Stream.of(page("聊城𠮷")), new PageFoot("脚"));
        assertThat(pdf.length).isLessThan(200_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage each : document.getPages()) {
                for (COSName font : each.getResources().getFontNames()) {
                    assertThat(each.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void markup_and_line_ends_in_a_text_are_printed_as_they_are() throws IOException {
        assertThat(texts(PRINTER.print(Stream.of(page("<script>alert(1)</script> & \"甲\"\r\n乙\t丙 &amp;"))))
                        .getFirst())
                .contains("<script>alert(1)</script> & \"甲\"", "乙 丙 &amp;")
                .containsPattern("\"甲\"\\s*\\R乙");
    }

    @Test
    void a_character_without_a_shape_is_named_with_the_text_in_which_it_stands() {
        assertThatThrownBy(() -> PRINTER.print(Stream.of(page("无"), page("山东&𪚥龙"))))
                .isInstanceOfSatisfying(NotPrintable.class, refused -> {
                    assertThat(refused.character()).isEqualTo("𪚥");
                    assertThat(refused.codePoint()).isEqualTo("U+2A6A5");
                    assertThat(refused.text()).isEqualTo("山东&𪚥龙");
                });
        assertThatThrownBy(() -> PRINTER.print(Stream.of(page("甲")), new PageFoot("\u0007")))
                .isInstanceOfSatisfying(
                        NotPrintable.class,
                        refused -> assertThat(refused.codePoint()).isEqualTo("U+0007"));
    }

    @Test
    void one_document_is_made_at_a_time_and_the_next_after_a_failure() {
        Stream<String> nested = Stream.of("甲").map(text -> {
            assertThatThrownBy(() -> PRINTER.print(Stream.of(page("乙")))).isInstanceOf(PrinterBusy.class);
            return page(text);
        });
        assertThat(PRINTER.print(nested)).isNotEmpty();
        assertThatThrownBy(() -> PRINTER.print(Stream.of(page("𪚥")))).isInstanceOf(NotPrintable.class);
        assertThat(PRINTER.print(Stream.of(page("丙")))).isNotEmpty();
    }

    @Test
    void the_first_character_without_a_shape_is_named() {
        BitSet known = new BitSet();
        "聊城𠮷".codePoints().forEach(known::set);
        PrintedCharacters printed = new PrintedCharacters(known);
        assertThat(printed.firstMissing("聊𠮷城")).isEmpty();
        assertThat(printed.firstMissing("聊𪚥龘")).hasValue(0x2A6A5);
    }
}

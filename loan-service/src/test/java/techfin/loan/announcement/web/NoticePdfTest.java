package techfin.loan.announcement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import techfin.printkit.Printer;
import techfin.printkit.Typeface;

class NoticePdfTest {
    private static AnnouncementView.Line line(int serial) {
        return new AnnouncementView.Line(
                serial,
                "id-" + serial,
                "BANK-A",
                "371502",
                "东昌府区",
                "Dongchangfu",
                "91371502MA0000001X",
                "聊城𠮷成轴承有限公司",
                "C-" + serial,
                "NOTE" + serial + "END",
                "5000000.00",
                "500",
                "2127538.93",
                "212.753893",
                "3.45",
                "产业化",
                LocalDate.of(2025, 4, 3),
                LocalDate.of(2026, 4, 2),
                LocalDate.of(2025, 4, 9));
    }

    private static AnnouncementView view(int loans) {
        List<AnnouncementView.Line> annex = new ArrayList<>();
        for (int serial = 1; serial <= loans; serial++) {
            annex.add(line(serial));
        }
        return new AnnouncementView(
                "2025-04",
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2025, 4, 30),
                true,
                LocalDate.of(2025, 5, 9),
                63,
                15,
                743,
                loans,
                "3220275918.47",
                "322027.591847",
                "3202775918.47",
                "320277.591847",
                "3.60",
                null,
                annex);
    }

    private static byte[] printed(AnnouncementView view) {
        Typeface typeface = new Typeface();
        return new NoticePdf(typeface, new Printer(typeface)).of(view, "2025年4月", "聊城市");
    }

    @Test
    void a_long_list_is_printed_in_parts_and_numbered_through() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed(view(850)))) {
            StringBuilder all = new StringBuilder();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text).as("page " + page).contains("— " + page + " —");
                all.append(text);
            }
            for (int serial = 1; serial <= 850; serial++) {
                assertThat(all).containsOnlyOnce("NOTE" + serial + "END");
            }
        }
    }

    @Test
    void an_announcement_of_nothing_is_one_page_without_an_annex() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed(view(0)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("322027.591847", "按金额加权平均 —%")
                    .doesNotContain("附件");
        }
    }
}

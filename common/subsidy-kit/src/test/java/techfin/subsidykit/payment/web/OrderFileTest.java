package techfin.subsidykit.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.money.Money;
import techfin.servicekit.problem.Language;
import techfin.subsidykit.application.Details.Payee;
import techfin.subsidykit.payment.Payable;
import techfin.subsidykit.payment.PaymentLine;
import techfin.subsidykit.payment.PaymentOrder;
import techfin.subsidykit.payment.usecase.FindOrders;

class OrderFileTest {
    private static final String ACCOUNT = "006222000011112222333";

    private final Path folder;

    OrderFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static FindOrders.Found order() {
        Payee payee = new Payee("=1+1", ACCOUNT, "聊城银行");
        PaymentLine line = PaymentLine.ordered(
                "order", 1, new Payable.Entry("case", 1, "91371502MA0000001X", "+企业", payee, Money.parse("300.00")));
        PaymentOrder order = new PaymentOrder(
                "order",
                1,
                "round",
                "CITY",
                1,
                "20261121-CITY-ABCDEF-1",
                "payer",
                LocalDate.parse("2026-11-21"),
                Money.parse("300.00"),
                1,
                "sha256:00",
                Money.ZERO);
        return new FindOrders.Found(order, List.of(line));
    }

    @Test
    void a_workbook_has_accounts_as_text_and_no_formula() throws IOException {
        String parts = unzipped(OrderFile.workbook(order(), Language.ZH));
        assertThat(parts).contains(">" + ACCOUNT + "<").contains("=1+1").contains("sha256:00");
        assertThat(parts).doesNotContain("<f>").doesNotContain("<v>" + ACCOUNT);
    }

    @Test
    void a_csv_file_quotes_every_cell_and_disarms_formulas() {
        String text = new String(OrderFile.csv(order(), Language.EN), StandardCharsets.UTF_8);
        assertThat(text.lines())
                .element(1)
                .isEqualTo("\"1\",\"'=1+1\",\"" + ACCOUNT + "\",\"聊城银行\",\"'+企业\",\"91371502MA0000001X\",\"300.00\"");
        assertThat(text.lines()).element(2).isEqualTo("\"Total\",\"\",\"\",\"\",\"\",\"1 lines\",\"300.00\"");
        assertThat(text).contains("20261121-CITY-ABCDEF-1").contains("sha256:00");
    }

    private String unzipped(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("order.xlsx"), workbook);
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}

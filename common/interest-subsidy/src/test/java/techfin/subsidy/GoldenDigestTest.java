package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts that were handed out keep their digest: whatever rules learn, the same question has the same answer. */
class GoldenDigestTest {
    private static final Schemes SHIPPED = Schemes.shipped(Json::read);

    @ParameterizedTest
    @CsvSource({
        "SD-TRANSFER-LOAN,2024,1f85eec8846426bf34feac46dce25a8db00447e29661285e386ab84216d4ac05",
        "SD-TRANSFER-LOAN,2025,76e554c748cb2c2d1cf1128878d5a39ea8ebe715ce1e41f1ef67651f7857674c",
        "SD-TRANSFER-LOAN,2027,9cc2e71982a6c94acde5d47f5c3f643c9b467b15d69889cc433348d2636eb984",
        "SD-IP-PLEDGE,2020,ceabd2b0826be349cfdacf0d6c6a3f74f41d6dee2ec0c28c07481af68a0b4d4b",
        "SD-IP-PLEDGE,2024,d0e4de717afe11a4e7f50383410252cada1a88900a2da8ae049337c1b17eb4ef",
        "LC-IP-PLEDGE,2024,08481a9c772810c6dfd12ed4308e3d40001092b3a1958fd63b17d39be3cf69b4"
    })
    void a_receipt_is_the_same_for_ever(String code, String version, String digest) {
        Quote quote = Loans.example()
                .pledged("2023-05-09")
                .pledgedShare("60")
                .filedAmount("2000000.00")
                .voucher("2023-06-21", "14175.00")
                .voucher("2024-05-09", "80775.00")
                .by(SHIPPED.version(code, version).orElseThrow());
        assertThat(quote.receipt().digest()).isEqualTo("sha256:" + digest);
    }
}

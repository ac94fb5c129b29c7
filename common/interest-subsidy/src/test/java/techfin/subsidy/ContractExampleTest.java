package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.money.LprTable;
import techfin.money.Money;

/** The worked example of the contract between the services. */
class ContractExampleTest {
    private static final Schemes SCHEMES = Schemes.shipped(Json::read);
    private static final String BODY = """
            {"scheme": {"code": "SD-TRANSFER-LOAN", "on": "2025-01-01"},
             "rules": null,
             "loan": {
               "signedOn": "2023-05-09", "filedOn": "2023-06-01", "pledgedOn": null,
               "drawdowns": [{"on": "2023-05-10", "amount": "3000000.00"}],
               "repayments": [{"on": "2023-09-01", "amount": "1000000.00"}],
               "maturesOn": "2024-05-09", "extendedTo": null, "settledOn": "2024-05-09",
               "rate": {"kind": "FIXED", "annualRatePercent": "4.05"},
               "interestVouchers": [{"paidOn": "2023-06-21", "amount": "14175.00"}],
               "interestPaid": null, "overdueDays": 0,
               "pledgedSharePercent": null, "filedAmount": null, "firstLoan": false},
             "previousGrants": [{"schemeCode": "SD-TRANSFER-LOAN", "year": 2024, "party": "PROVINCE",
                                 "amount": "100000.00"}],
             "grantYear": 2025}
            """;

    private static SchemeVersion scheme() {
        return SCHEMES.inForce("SD-TRANSFER-LOAN", LocalDate.of(2025, 1, 1)).orElseThrow();
    }

    @Test
    void the_answer_of_the_contract_comes_out_to_the_fen() {
        // The figures of the contract are those of a second repayment of 500,000 on the settlement day of December.
        Quote quote = Loans.example().repaid("2023-12-20", "500000.00").by(scheme());
        Map<String, @Nullable Object> answer = quote.toTree(Locale.ENGLISH);
        assertThat(answer)
                .containsEntry("outcome", "GRANTED")
                .containsEntry("refusals", List.of())
                .containsEntry("interest", "87018.75")
                .containsEntry("interestPaid", "87018.75")
                .containsEntry("base", "87018.75")
                .containsEntry("amount", "52211.25")
                .containsEntry(
                        "parts",
                        List.of(
                                Map.of("party", "PROVINCE", "amount", "34807.50"),
                                Map.of("party", "CITY", "amount", "17403.75")));
        assertThat(Json.at(answer, "receipt", "steps", 0))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("kind", "SEGMENT")
                .containsEntry("from", "2023-05-10")
                .containsEntry("to", "2023-09-01")
                .containsEntry("days", 114)
                .containsEntry("balance", "3000000.00")
                .containsEntry("annualRatePercent", "4.05")
                .containsEntry("interest", "38475.00");
        assertThat(answer.get("receiptDigest")).asString().matches("sha256:[0-9a-f]{64}");
        assertThat(answer).containsEntry("receiptDigest", quote.receipt().digest());
    }

    @Test
    void the_body_of_the_contract_is_read_and_refused_because_of_the_earlier_grant() {
        QuoteRequest request = QuoteRequest.fromTree(Json.read(BODY)).orThrow();
        QuoteOutcome outcome = Subsidies.quote(
                scheme(), request.loan(), request.previousGrants(), request.grantYear(), LprTable.shipped());
        assertThat(outcome).isInstanceOfSatisfying(Quote.Refused.class, refused -> {
            assertThat(refused.refusals()).extracting(Refusal::code).containsExactly(Refusal.Code.ALREADY_USED);
            assertThat(refused.amount()).isEqualTo(Money.ZERO);
            // The one voucher is all that is proved; that it is far from the formula is said in the receipt.
            assertThat(refused.interestPaid()).isEqualTo(Money.parse("14175.00"));
            assertThat(refused.interest()).isEqualTo(Money.parse("94950.00"));
            assertThat(refused.receipt().steps())
                    .contains(new Step.Warning(
                            "VOUCHERS_DIFFER",
                            Map.of("paid", "14175.00", "formula", "94950.00", "difference", "-80775.00")));
        });
    }

    @Test
    void the_loan_is_written_as_it_was_read() {
        Map<String, @Nullable Object> body = Json.object(BODY);
        QuoteRequest request = QuoteRequest.fromTree(body).orThrow();
        assertThat(Json.write(request.loan().toTree().build())).isEqualTo(Json.write(body.get("loan")));
    }

    @Test
    void the_scheme_has_the_rules_of_the_contract() {
        Map<String, @Nullable Object> tree = scheme().toTree();
        assertThat(tree)
                .containsEntry("version", "2025")
                .containsEntry("validFrom", "2023-09-28")
                .containsEntry("base", Map.of("kind", "INTEREST_PAID"))
                .containsEntry("dayCount", "ACT_360")
                .containsEntry("limitToInterestPaid", true)
                .containsEntry(
                        "conditions",
                        List.of(
                                Map.of("kind", "FILED_AFTER", "date", "2020-12-16"),
                                Map.of("kind", "SETTLED_BY", "date", "2024-06-30"),
                                Map.of("kind", "REPAID_ON_TIME"),
                                Map.of("kind", "ONCE_PER_ENTERPRISE")))
                .containsEntry(
                        "grants",
                        List.of(
                                Map.of(
                                        "party",
                                        "PROVINCE",
                                        "percent",
                                        "40",
                                        "capPerEnterprise",
                                        Map.of("amount", "500000.00", "per", "LIFETIME")),
                                Map.of("party", "CITY", "ofParty", "PROVINCE", "percent", "50")));
        assertThat(SchemeVersion.fromTree(tree).orThrow()).isEqualTo(scheme());
    }
}

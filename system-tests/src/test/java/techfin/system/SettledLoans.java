package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import techfin.testkit.http.Answer;

/** Brings a firm's loan from the record to its settlement, each step by the person who takes it. */
final class SettledLoans {
    private static final String LOANS = "/api/loan/v1/loans";

    private final People people;
    private final LocalDate today;

    SettledLoans(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    /** The id of the loan: filed, accepted, its interest proved, repaid today. */
    String of(Firm firm) {
        Answer recorded = people.post(People.CLERK, LOANS, loan(firm));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        String path = LOANS + "/" + recorded.at("/id");
        Answer checked = people.postOn(
                People.BANK, recorded, path + "/decisions", "{\"decision\": \"CHECK\", \"reason\": null}");
        assertThat(checked.at("/status")).as(checked.text()).isEqualTo("CHECKED");
        Answer accepted = people.postOn(
                People.CITY, checked, path + "/decisions", "{\"decision\": \"ACCEPT\", \"reason\": null}");
        assertThat(accepted.at("/status")).as(accepted.text()).isEqualTo("ACCEPTED");
        Answer voucher = people.post(
                People.CLERK,
                path + "/interest-vouchers",
                "{\"paidOn\": \"%s\", \"amount\": \"%s\"}".formatted(today, firm.interest()));
        assertThat(voucher.status()).as(voucher.text()).isEqualTo(201);
        Answer settled = people.post(People.CLERK, path + "/settlement", "{\"settledOn\": \"%s\"}".formatted(today));
        assertThat(settled.at("/status")).as(settled.text()).isEqualTo("SETTLED");
        return recorded.at("/id");
    }

    /** The number of the contract of a firm's loan. */
    static String contractOf(Firm firm) {
        return "C-R-" + firm.number();
    }

    private String loan(Firm firm) {
        LocalDate disbursed = today.minusDays(70);
        return """
                {"contractNumber": "%7$s", "noteNumber": "LC-R-%1$d-01",
                 "enterprise": {"uscc": "%2$s", "name": "%3$s", "divisionCode": "%4$s",
                                "industryCode": "3451", "libraryNumber": null},
                 "bankBranchCode": "BANK-A-001", "signedOn": "%5$s", "disbursedOn": "%5$s", "maturesOn": "%6$s",
                 "principal": "5000000.00", "rate": {"kind": "FIXED", "annualRatePercent": "3.45"},
                 "security": "CREDIT", "purpose": "RESEARCH", "stage": "EARLY", "firstLoan": true,
                 "achievement": null, "predecessorNoteNumber": null}
                """.formatted(
                        firm.number(),
                        firm.uscc(),
                        firm.name(),
                        firm.division(),
                        disbursed,
                        disbursed.plusYears(1).minusDays(1),
                        contractOf(firm));
    }
}

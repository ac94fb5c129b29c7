package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import techfin.testkit.http.Answer;

/**
 * Brings a firm's right to a pledge, and a loan on it to its settlement, each step by the person who takes it. The contract
 * is of March 2026, the last month before which the prime rate is known.
 */
final class PledgedLoans {
    private static final String BASE = "/api/ip-pledge/v1";

    private final People people;
    private final LocalDate today;

    PledgedLoans(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    /** A registered pledge, and the loan on it that was repaid today. */
    record OnPledge(String pledge, String loan) {}

    /**
     * A settled loan under this contract number on a fresh pledge of this patent.
     *
     * @param patent digits and check character of an invention of 2021
     */
    OnPledge of(Firm firm, String contract, String patent) {
        Answer right = posted("/rights", """
                {"kind": "INVENTION_PATENT", "number": "%s", "name": "高精度轴承",
                 "owners": [{"uscc": "%s", "name": "%s", "percent": "100"}], "divisionCode": "%s",
                 "appliedOn": "2021-03-05", "grantedOn": "2022-06-10", "expiresOn": null, "pledgedBefore": false,
                 "sameDayTwin": null, "divisional": false,
                 "standing": {"status": "IN_FORCE", "impediments": [], "fee": "PAID", "feeDueOn": null, "on": "%s",
                              "source": "专利登记簿副本"}}
                """.formatted(patent, firm.uscc(), firm.name(), firm.division(), today));
        Answer pledge =
                posted("/pledges", """
                {"contractNumber": "P-%1$s", "bankBranchCode": "BANK-A-001",
                 "pledgor": {"uscc": "%2$s", "name": "%3$s", "divisionCode": "%4$s"},
                 "rights": [{"rightId": "%5$s", "coOwnersConsent": null}], "securedAmount": "5000000.00",
                 "securedFrom": "2026-03-06", "securedTo": "2036-03-05", "insisted": false}
                """.formatted(contract, firm.uscc(), firm.name(), firm.division(), right.at("/id")));
        String pledgePath = BASE + "/pledges/" + pledge.at("/id");
        Answer registered = people.postOn(
                People.CLERK,
                pledge,
                pledgePath + "/registration",
                "{\"registrationNumber\": \"Y-%s\", \"registeredOn\": \"2026-03-09\"}".formatted(contract));
        assertThat(registered.at("/status")).as(registered.text()).isEqualTo("REGISTERED");
        return new OnPledge(pledge.at("/id"), loan(firm, contract, pledge.at("/id")));
    }

    private String loan(Firm firm, String contract, String pledge) {
        Answer recorded = posted("/loans", """
                {"contractNumber": "%1$s", "noteNumber": "IP-%1$s",
                 "enterprise": {"uscc": "%2$s", "name": "%3$s", "divisionCode": "%4$s", "industryCode": "3451"},
                 "bankBranchCode": "BANK-A-001", "signedOn": "2026-03-05", "disbursedOn": "2026-03-10",
                 "maturesOn": "2036-03-04", "principal": "5000000.00",
                 "rate": {"kind": "FIXED", "annualRatePercent": "3.45"}, "security": "IP_PLEDGE",
                 "pledgedSharePercent": "100", "shareCertificate": null, "purpose": "RESEARCH", "firstLoan": false,
                 "pledgeIds": ["%5$s"], "riskShares": [], "predecessorNoteNumber": null}
                """.formatted(contract, firm.uscc(), firm.name(), firm.division(), pledge));
        String path = BASE + "/loans/" + recorded.at("/id");
        Answer checked = people.postOn(
                People.BANK, recorded, path + "/decisions", "{\"decision\": \"CHECK\", \"reason\": null}");
        assertThat(checked.at("/status")).as(checked.text()).isEqualTo("CHECKED");
        Answer accepted = people.postOn(
                Desk.IP_PLEDGE.reviewer(),
                checked,
                path + "/decisions",
                "{\"decision\": \"ACCEPT\", \"reason\": null}");
        assertThat(accepted.at("/status")).as(accepted.text()).isEqualTo("ACCEPTED");
        posted(
                "/loans/" + recorded.at("/id") + "/interest-vouchers",
                "{\"paidOn\": \"%s\", \"amount\": \"%s\"}".formatted(today, firm.interest()));
        Answer settled = people.post(People.CLERK, path + "/settlement", "{\"settledOn\": \"%s\"}".formatted(today));
        assertThat(settled.at("/status")).as(settled.text()).isEqualTo("SETTLED");
        return recorded.at("/id");
    }

    /** The bank's checker has the pledge deleted from the register. */
    Answer release(OnPledge one) {
        String path = BASE + "/pledges/" + one.pledge();
        return people.postOn(People.BANK, path, path + "/release", "{\"on\": \"%s\", \"text\": null}".formatted(today));
    }

    private Answer posted(String path, String json) {
        Answer answer = people.post(People.CLERK, BASE + path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }
}

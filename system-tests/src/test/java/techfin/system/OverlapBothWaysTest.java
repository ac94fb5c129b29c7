package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.money.Money;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

/**
 * Two firms with one contract each on record in both services: as a transfer loan and as a loan on a pledged patent. A day
 * of interest is paid for once, whichever office approves first; then the pledge of the paid loan is released.
 */
final class OverlapBothWaysTest {
    private static final String APPROVE = "{\"decision\": \"APPROVE\"}";
    private static final Money INTEREST = Money.parse("100000.00");
    private static final Firm FIRST = new Firm(0, "91371502MA0000001X", "聊城光岳精密轴承有限公司", "371502", INTEREST);
    private static final Firm SECOND = new Firm(1, "9137158100000001A5", "临清运河轴承有限公司", "371581", INTEREST);

    /** A firm's case at each of the two desks. */
    private record Both(RoundCase transfer, RoundCase pledged, PledgedLoans.OnPledge onPledge) {}

    @Test
    void a_day_of_interest_is_paid_once_whichever_office_comes_first(@TempDir Path data) {
        try (Town town = Town.open(TestDatabase.h2(), data)) {
            People people = new People(town.gateway());
            LocalDate settledOn = town.today();
            String transfers = call(people, Desk.LOAN, "SD-TRANSFER-LOAN", "2027", settledOn);
            String pledges = call(people, Desk.IP_PLEDGE, "SD-IP-PLEDGE", "2024", settledOn);
            withdrawn(people, "enterprise.b");
            Both first = applied(people, "enterprise.a", FIRST, transfers, pledges, "202110000901.0", settledOn);
            Both second = applied(people, "enterprise.b", SECOND, transfers, pledges, "202110000902.5", settledOn);
            town.moveBothTo(6);
            notice(people, Desk.LOAN, transfers);
            notice(people, Desk.IP_PLEDGE, pledges);
            town.moveBothTo(40);

            CaseSteps.became("APPROVED", approve(people, first.transfer()));
            overlaps(approve(people, first.pledged()));
            CaseSteps.became("APPROVED", approve(people, second.pledged()));
            overlaps(approve(people, second.transfer()));

            Answer released = new PledgedLoans(people, settledOn).release(second.onPledge());
            assertThat(released.at("/status")).as(released.text()).isEqualTo("RELEASED");
        }
    }

    private static String call(People people, Desk desk, String scheme, String version, LocalDate today) {
        Answer opened = people.post(
                desk.reviewer(), desk.rounds(), """
                {"name": "贴息", "schemeCode": "%s", "schemeVersion": "%s", "opensOn": "%s", "closesOn": "%s",
                 "grantYear": 2027, "budget": "1000000.00"}
                """.formatted(scheme, version, today.minusDays(1), today.plusDays(5)));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/id");
    }

    /** The demonstration tells that this firm has applied; it would rather have the subsidy for its new loan. */
    private static void withdrawn(People people, String officer) {
        for (Desk desk : List.of(Desk.LOAN, Desk.IP_PLEDGE)) {
            for (JsonNode one : people.get(officer, desk.applications()).json().at("/items")) {
                String path = desk.applications() + "/" + one.at("/id").asText();
                CaseSteps.became(
                        "WITHDRAWN", people.postOn(officer, path, path + "/decisions", "{\"decision\": \"WITHDRAW\"}"));
            }
        }
    }

    private static Both applied(
            People people,
            String officer,
            Firm firm,
            String transfers,
            String pledges,
            String patent,
            LocalDate settledOn) {
        CaseSteps atScience = new CaseSteps(people, settledOn);
        CaseSteps atIpOffice = new CaseSteps(people, settledOn, Desk.IP_PLEDGE);
        String contract = SettledLoans.contractOf(firm);
        PledgedLoans.OnPledge onPledge = new PledgedLoans(people, settledOn).of(firm, contract, patent);
        RoundCase transfer = atScience.apply(officer, transfers, firm, new SettledLoans(people, settledOn).of(firm));
        RoundCase pledged = atIpOffice.apply(officer, pledges, firm, onPledge.loan());
        atScience.pass(transfer);
        atIpOffice.pass(pledged);
        return new Both(transfer, pledged, onPledge);
    }

    private static void notice(People people, Desk desk, String round) {
        String path = desk.rounds() + "/" + round;
        Answer frozen = people.postOn(desk.reviewer(), path + "/list", path + "/list", "{}");
        assertThat(frozen.at("/count")).as(frozen.text()).isEqualTo("2");
        Answer notice = people.postOn(desk.reviewer(), path, path + "/notice", "");
        assertThat(notice.status()).as(notice.text()).isEqualTo(201);
    }

    private static Answer approve(People people, RoundCase one) {
        return people.postOn(one.desk().approver(), one.path(), one.path() + "/decisions", APPROVE);
    }

    private static void overlaps(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("INTEREST_OVERLAP");
    }
}

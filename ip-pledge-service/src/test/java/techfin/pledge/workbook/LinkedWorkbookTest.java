package techfin.pledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Workbooks of rights in pledges and of the loans on them. */
@OnEveryDatabase
class LinkedWorkbookTest {
    private static final String RIGHTS = "知识产权";
    private static final String LOANS = "贷款";

    private final RunningService service;
    private final Books books;
    private final String uscc = RightStory.freshUscc();

    LinkedWorkbookTest(TestDatabase database) {
        service = RunningService.on(database);
        books = new Books(service);
    }

    private Map<String, String> right(String contract, String... changes) {
        return Lines.with(Lines.right(contract, uscc), changes);
    }

    private Map<String, String> loan(String contracts, String... changes) {
        return Lines.with(Lines.loan(contracts, uscc), changes);
    }

    private Answer get(String path) {
        return service.as(TestTokens.bankAClerk()).get(path);
    }

    @Test
    void a_sound_workbook_becomes_rights_pledges_and_loans() {
        String one = Lines.fresh("ZY");
        String two = Lines.fresh("ZY");
        Answer checked = books.checked(
                List.of(
                        right(one),
                        right(
                                one,
                                "/owners",
                                "聊城𠮷成轴承有限公司，" + uscc + "，50%；张三，50",
                                "/coOwnersConsent",
                                "GY-1",
                                "/kind",
                                "UTILITY_MODEL",
                                "/number",
                                RightStory.freshNumber(2)),
                        right(two, "/valueWan", "", "/pledgedBefore", "是")),
                List.of(
                        loan(one, "/principal", "2000000.00"),
                        loan(
                                one + "；" + two,
                                "/pledgedSharePercent",
                                "60",
                                "/shareCertificate",
                                "ZB-1",
                                "/riskShares",
                                "")));
        String id = checked.at("/id");
        assertThat(books.refusals(id)).isEmpty();
        assertThat(checked.at("/acceptedRows")).isEqualTo("5");
        assertThat(checked.at("/acceptedAmount")).isEqualTo("3000000.00");
        assertThat(books.written(id).at("/writtenRows")).isEqualTo("5");
        List<JsonNode> rows = books.rows(id, "WRITTEN");
        assertThat(rows)
                .extracting(row -> row.at("/sheet").asText())
                .containsExactly(RIGHTS, RIGHTS, RIGHTS, LOANS, LOANS);
        Answer pledge = get(rows.get(0).at("/link").asText());
        assertThat(pledge.at("/status")).isEqualTo("REGISTERED");
        assertThat(pledge.at("/contractNumber")).isEqualTo(one);
        assertThat(pledge.json().at("/rights")).hasSize(2);
        Answer loan = get(rows.get(4).at("/link").asText());
        assertThat(loan.at("/status")).isEqualTo("SUBMITTED");
        assertThat(loan.at("/security")).isEqualTo("MIXED");
        assertThat(loan.json().at("/pledgeIds")).hasSize(2);
        assertThat(loan.json().at("/pledgeIds/0").asText())
                .isEqualTo(rows.get(0).at("/recordId").asText());
        String rightId = pledge.at("/rights/0/rightId");
        Answer right = get(RightStory.RIGHTS + "/" + rightId);
        assertThat(right.at("/standing/fee")).isEqualTo("PAID");
        assertThat(get(RightStory.RIGHTS + "/" + rightId + "/appraisals").at("/items/0/value"))
                .isEqualTo("20000000.00");
    }

    /** What is spoilt in a row, and at which column which rule speaks. */
    private record Spoilt(String pointer, String code, List<String> changes) {
        Spoilt(String pointer, String code, String... changes) {
            this(pointer, code, List.of(changes));
        }
    }

    private List<Spoilt> spoiltRights() {
        String today = RunningService.today().toString();
        String tomorrow = RunningService.today().plusDays(1).toString();
        return List.of(
                new Spoilt("/number", "CHECK_CHARACTER_WRONG", "/number", "ZL202110000001.7"),
                new Spoilt("/number", "REQUIRED", "/number", ""),
                new Spoilt("/kind", "NOT_A_CHOICE", "/kind", "商业秘密"),
                new Spoilt("/owners", "OWNERS_FORM", "/owners", "聊城某某科技有限公司"),
                new Spoilt("/owners", "SHARES_NOT_WHOLE", "/owners", "聊城𠮷成轴承有限公司," + uscc + ",99"),
                new Spoilt("/pledgorUscc", "PLEDGOR_NOT_OWNER", "/pledgorUscc", RightStory.freshUscc()),
                new Spoilt(
                        "/coOwnersConsent",
                        "CO_OWNERS_CONSENT_MISSING",
                        "/owners",
                        "聊城𠮷成轴承有限公司," + uscc + ",50;张三,50"),
                new Spoilt("/divisionCode", "NOT_A_CHOICE", "/divisionCode", "济南"),
                new Spoilt("/feePaidUntil", "FEE_UNPAID", "/feePaidUntil", "2024-03-05"),
                new Spoilt("/feePaidUntil", "REQUIRED", "/feePaidUntil", ""),
                new Spoilt(
                        "/grantedOn",
                        "RIGHT_NOT_GRANTED",
                        "/grantedOn",
                        "",
                        "/feePaidUntil",
                        "",
                        "/number",
                        RightStory.freshNumber(1)),
                new Spoilt("/sameDayTwin", "SAME_DAY_RIGHT", "/sameDayTwin", RightStory.freshNumber(2)),
                new Spoilt("/value", "REQUIRED", "/value", ""),
                new Spoilt("/appraisedOn", "IN_FUTURE", "/appraisedOn", tomorrow),
                new Spoilt("/securedAmount", "AMBIGUOUS_AMOUNT", "/securedAmount", "五百万"),
                new Spoilt("/securedTo", "DEBT_OUTLIVES_RIGHT", "/securedTo", "2045-01-01"),
                new Spoilt("/securedTo", "SECURED_TERM_ENDS_BEFORE_BEGIN", "/securedFrom", today, "/securedTo", today),
                new Spoilt("/bankBranchCode", "BRANCH_OF_ANOTHER_BANK", "/bankBranchCode", "BANK-B-001"),
                new Spoilt("/registeredOn", "IN_FUTURE", "/registeredOn", tomorrow),
                new Spoilt("/registeredOn", "REQUIRED", "/registeredOn", ""),
                new Spoilt("/expiresOn", "EXPIRES_DIFFERENTLY", "/expiresOn", "2031-01-01"));
    }

    @Test
    void what_is_wrong_with_a_right_stands_at_its_cell_and_its_loans_are_refused_too() {
        List<Spoilt> spoilt = spoiltRights();
        List<Map<String, String>> rights = new ArrayList<>();
        List<Map<String, String>> loans = new ArrayList<>();
        for (Spoilt one : spoilt) {
            String contract = Lines.fresh("ZY");
            rights.add(right(contract, one.changes().toArray(String[]::new)));
            loans.add(loan(contract));
        }
        String id = books.checked(rights, loans).at("/id");
        List<String> refusals = books.refusals(id);
        for (int i = 0; i < spoilt.size(); i++) {
            assertThat(refusals)
                    .contains(RIGHTS + " " + (i + 2) + " " + spoilt.get(i).pointer() + " "
                            + spoilt.get(i).code())
                    .contains(LOANS + " " + (i + 2) + " /pledgeContracts PLEDGE_ROW_REFUSED");
        }
        List<JsonNode> rows = books.rows(id, "REJECTED");
        assertThat(rows).hasSize(2 * spoilt.size());
        assertThat(rows.getLast().at("/findings/0/message").asText()).contains("第 " + (spoilt.size() + 1) + " 行");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.at("/findings").findValuesAsText("message"))
                        .noneMatch(text -> text.contains("{")));
    }

    private List<Spoilt> spoiltLoans() {
        String today = RunningService.today().toString();
        return List.of(
                new Spoilt("/pledgeContracts", "PLEDGE_NEITHER_HERE_NOR_ON_FILE", "/pledgeContracts", "ZY-NOWHERE"),
                new Spoilt("/pledgeContracts", "REQUIRED", "/pledgeContracts", ""),
                new Spoilt("/pledgeContracts", "PLEDGE_CONTRACTS_FORM", "/pledgeContracts", "<a>"),
                new Spoilt("/pledgeContracts", "LOAN_OUTLIVES_PLEDGE", "/maturesOn", "2099-01-01"),
                new Spoilt("/principal", "ABOVE_SECURED_AMOUNT", "/principal", "5000000.01"),
                new Spoilt("/principal", "REQUIRED", "/principal", ""),
                new Spoilt("/disbursedOn", "DISBURSED_BEFORE_SIGNED", "/signedOn", today),
                new Spoilt("/enterprise/uscc", "INVALID_USCC", "/enterprise/uscc", "91371502MA00000019"),
                new Spoilt("/bankBranchCode", "BRANCH_OF_ANOTHER_BANK", "/bankBranchCode", "BANK-B-001"),
                new Spoilt("/riskShares", "RISK_SHARES_FORM", "/riskShares", "某某,100"),
                new Spoilt("/riskShares", "SHARES_NOT_WHOLE", "/riskShares", "银行,60"),
                new Spoilt("/shareCertificate", "REQUIRED", "/pledgedSharePercent", "60"),
                new Spoilt("/purpose", "NOT_A_CHOICE", "/purpose", "炒股"),
                new Spoilt("/rate/kind", "REQUIRED", "/rate/annualRatePercent", ""));
    }

    @Test
    void what_is_wrong_with_a_loan_stands_at_its_cell() {
        String contract = Lines.fresh("ZY");
        String unregistered = Lines.fresh("ZY");
        List<Map<String, String>> loans = new ArrayList<>();
        spoiltLoans().forEach(one -> loans.add(loan(contract, one.changes().toArray(String[]::new))));
        loans.add(loan(unregistered));
        Map<String, String> sound = loan(contract);
        loans.add(sound);
        loans.add(sound);
        loans.add(Lines.with(sound, "/principal", "2000000.00"));
        Answer checked = books.checked(
                List.of(right(contract), right(unregistered, "/registrationNumber", "", "/registeredOn", "")), loans);
        String id = checked.at("/id");
        List<String> refusals = books.refusals(id);
        List<Spoilt> spoilt = spoiltLoans();
        for (int i = 0; i < spoilt.size(); i++) {
            assertThat(refusals)
                    .contains(LOANS + " " + (i + 2) + " " + spoilt.get(i).pointer() + " "
                            + spoilt.get(i).code());
        }
        int line = spoilt.size() + 2;
        assertThat(refusals)
                .contains(LOANS + " " + line + " /pledgeContracts PLEDGE_NOT_REGISTERED")
                .contains(LOANS + " " + (line + 3) + " /noteNumber NOTE_REPEATED_DIFFERENTLY");
        assertThat(checked.at("/duplicateRows")).isEqualTo("1");
        assertThat(checked.at("/acceptedRows")).isEqualTo("3");
    }

    @Test
    void rows_of_a_pledge_stand_together_and_say_the_same_and_are_entered_as_a_whole() {
        String differing = Lines.fresh("ZY");
        String scattered = Lines.fresh("ZY");
        String halved = Lines.fresh("ZY");
        String twice = Lines.fresh("ZY");
        Map<String, String> same = right(twice);
        Answer checked = books.checked(
                List.of(
                        right(differing),
                        right(differing, "/securedAmount", "6000000.00"),
                        right(scattered),
                        right(halved, "/value", ""),
                        right(halved),
                        right(scattered),
                        same,
                        same),
                List.of(loan(halved)));
        assertThat(books.refusals(checked.at("/id")))
                .containsExactlyInAnyOrder(
                        RIGHTS + " 2 /contractNumber PLEDGE_HAS_REFUSED_ROW",
                        RIGHTS + " 3 /securedAmount PLEDGE_ROWS_DIFFER",
                        RIGHTS + " 5 /value REQUIRED",
                        RIGHTS + " 6 /contractNumber PLEDGE_HAS_REFUSED_ROW",
                        RIGHTS + " 7 /contractNumber CONTRACT_REPEATED",
                        RIGHTS + " 8 /contractNumber PLEDGE_HAS_REFUSED_ROW",
                        RIGHTS + " 9 /number RIGHT_REPEATED",
                        LOANS + " 2 /pledgeContracts PLEDGE_ROW_REFUSED");
        assertThat(checked.at("/acceptedRows")).isEqualTo("1");
    }

    @Test
    void nothing_is_booked_twice_in_one_workbook() {
        String first = Lines.fresh("ZY");
        String second = Lines.fresh("ZY");
        Map<String, String> right = right(first);
        Answer checked = books.checked(
                List.of(
                        right,
                        Lines.with(right, "/contractNumber", second, "/registrationNumber", "Y-" + second),
                        right(Lines.fresh("ZY"), "/registrationNumber", "Y-" + first)),
                List.of(
                        loan(first, "/principal", "3000000.00"),
                        loan(first, "/principal", "2000000.01"),
                        loan(first, "/principal", "2000000.00")));
        assertThat(books.refusals(checked.at("/id")))
                .containsExactlyInAnyOrder(
                        RIGHTS + " 3 /number ALREADY_PLEDGED",
                        RIGHTS + " 4 /registrationNumber REGISTRATION_TAKEN",
                        LOANS + " 3 /principal ABOVE_SECURED_AMOUNT");
    }

    @Test
    void what_was_booked_after_the_check_is_seen_by_the_writing() {
        String contract = Lines.fresh("ZY");
        Map<String, String> right = right(contract);
        String other = Lines.fresh("ZY");
        Map<String, String> pledgedElsewhere =
                Lines.with(right, "/contractNumber", other, "/registrationNumber", Lines.fresh("Y"));
        String first = books.checked(List.of(right), List.of(loan(contract, "/principal", "4000000.00")))
                .at("/id");
        Answer second =
                books.checked(List.of(right, pledgedElsewhere), List.of(loan(contract, "/principal", "4000000.00")));
        String third =
                books.checked(List.of(pledgedElsewhere), List.of(loan(other))).at("/id");
        assertThat(second.at("/acceptedRows")).isEqualTo("2");
        assertThat(books.written(first).at("/writtenRows")).isEqualTo("2");
        Answer written = books.written(second.at("/id"));
        assertThat(written.at("/writtenRows")).isEqualTo("0");
        assertThat(written.at("/duplicateRows")).isEqualTo("1");
        assertThat(books.refusals(second.at("/id"))).contains(LOANS + " 2 /principal ABOVE_SECURED_AMOUNT");
        assertThat(books.written(third).at("/writtenRows")).isEqualTo("0");
        assertThat(books.refusals(third))
                .containsExactlyInAnyOrder(
                        RIGHTS + " 2 /number ALREADY_PLEDGED",
                        LOANS + " 2 /pledgeContracts PLEDGE_NEITHER_HERE_NOR_ON_FILE");
    }

    @Test
    void loans_rest_on_pledges_on_record_of_the_own_bank_alone() {
        String contract = Lines.fresh("ZY");
        String id = books.checked(List.of(right(contract)), List.of()).at("/id");
        books.written(id);
        Answer own = books.checked(List.of(), List.of(loan(contract)));
        assertThat(own.at("/acceptedRows")).isEqualTo("1");
        byte[] foreign = books.workbook(List.of(), List.of(loan(contract, "/bankBranchCode", "BANK-B-001")));
        Answer other = books.checked(books.send(TestTokens.bankBClerk(), "b.xlsx", foreign));
        assertThat(other.at("/rejectedRows")).isEqualTo("1");
        assertThat(other.at("/errors/0/code")).isEqualTo("PLEDGE_NEITHER_HERE_NOR_ON_FILE");
        assertThat(get("/api/ip-pledge/v1/loan-imports/" + other.at("/id")).status())
                .isEqualTo(404);
    }

    @Test
    void a_mended_workbook_updates_its_batch_on_both_sheets() {
        String good = Lines.fresh("ZY");
        String bad = Lines.fresh("ZY");
        Answer checked = books.checked(
                List.of(right(good), right(bad, "/value", "")),
                List.of(loan(good), loan(bad), loan(good, "/purpose", "炒股")));
        String id = checked.at("/id");
        assertThat(checked.at("/rejectedRows")).isEqualTo("3");
        assertThat(books.confirm(id, "ALL_OR_NOTHING").at("/code")).isEqualTo("IMPORT_HAS_REJECTED_ROWS");
        assertThat(books.written(id).at("/writtenRows")).isEqualTo("2");
        byte[] mended = books.mended(
                id,
                row -> row.sheet() == 0 && row.line() == 4
                        ? books.with(row, "/value", "8000000")
                        : row.sheet() == 1 && row.line() == 5 ? books.with(row, "/purpose", "购置设备") : row);
        Answer again = books.send(TestTokens.bankAClerk(), "mended.xlsx", mended);
        assertThat(again.at("/id")).isEqualTo(id);
        Answer healed = books.checked(again);
        assertThat(books.refusals(id)).isEmpty();
        assertThat(healed.at("/acceptedRows")).isEqualTo("3");
        assertThat(healed.at("/duplicateRows")).isEqualTo("2");
        assertThat(books.confirm(id, "ALL_OR_NOTHING").status()).isEqualTo(202);
        assertThat(books.awaits(id, "WRITTEN").at("/writtenRows")).isEqualTo("3");
    }

    @Test
    void the_same_rows_again_change_nothing() {
        String contract = Lines.fresh("ZY");
        List<Map<String, String>> rights = List.of(right(contract));
        List<Map<String, String>> loans = List.of(loan(contract));
        byte[] file = books.workbook(rights, loans);
        Answer first = books.send(TestTokens.bankAClerk(), "a.xlsx", file);
        books.checked(first);
        Answer same = books.send(TestTokens.bankAClerk(), "a.xlsx", file);
        assertThat(same.at("/alreadyReceived")).isEqualTo("true");
        assertThat(same.at("/id")).isEqualTo(first.at("/id"));
        books.written(first.at("/id"));
        List<Map<String, String>> more = Stream.concat(rights.stream(), Stream.of(right(Lines.fresh("ZY"))))
                .toList();
        Answer copy = books.checked(more, loans);
        assertThat(copy.at("/duplicateRows")).isEqualTo("2");
        assertThat(copy.at("/acceptedRows")).isEqualTo("1");
        Answer changed = books.checked(
                List.of(Lines.with(rights.getFirst(), "/securedAmount", "6000000.00")),
                List.of(Lines.with(loans.getFirst(), "/principal", "1500000.00"), loan(contract)));
        assertThat(books.refusals(changed.at("/id")))
                .containsExactlyInAnyOrder(
                        RIGHTS + " 2 /contractNumber PLEDGE_ON_FILE_DIFFERENTLY",
                        LOANS + " 2 /pledgeContracts PLEDGE_ROW_REFUSED",
                        LOANS + " 3 /pledgeContracts PLEDGE_ROW_REFUSED");
    }

    @Test
    void only_a_workbook_of_both_sheets_by_a_clerk_is_taken_in() {
        byte[] csv = "质押合同编号\nZY-1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(books.send(TestTokens.bankAClerk(), "a.csv", csv).at("/code"))
                .isEqualTo("SHEET_CSV_ONE_TABLE");
        byte[] file = books.workbook(List.of(), List.of(loan("ZY-1")));
        assertThat(books.send(TestTokens.bankAChecker(), "a.xlsx", file).status())
                .isEqualTo(403);
        assertThat(books.send(TestTokens.bankAClerk(), "t.xlsx", books.download("/template.xlsx"))
                        .at("/code"))
                .isEqualTo("SHEET_NO_ROWS");
    }
}

package techfin.subsidykit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.subsidy.Part;
import techfin.subsidy.SchemeVersion;
import techfin.subsidykit.RunningKit;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.RoundTerms;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;
import techfin.subsidykit.rulebook.usecase.RuleBook;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** A round whose notice is over and whose cases are approved, as earlier steps leave them. */
public final class ApprovedRound {
    /** The usual payer. */
    public static final String PAYER = TestTokens.financePayer();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RunningKit service;
    private final SubsidyRound round;

    private ApprovedRound(RunningKit service, SubsidyRound round) {
        this.service = service;
        this.round = round;
    }

    /** A round whose notice closed yesterday, with 3.6 % a year on money asked back. */
    public static ApprovedRound of(RunningKit service) {
        return of(service, today().minusDays(1));
    }

    /** A round whose notice closes on this day. */
    public static ApprovedRound of(RunningKit service, LocalDate noticeClosesOn) {
        SchemeVersion scheme = service.context()
                .getBean(RuleBook.class)
                .version("SD-TRANSFER-LOAN", "2025")
                .orElseThrow();
        RoundTerms usual = RoundTerms.usual(today().minusDays(60), today().minusDays(30), 2026, Office.SCIENCE_BUREAU);
        RoundTerms terms = new RoundTerms(
                usual.opensOn(),
                usual.closesOn(),
                null,
                null,
                usual.grantYear(),
                usual.whenShort(),
                usual.office(),
                usual.countyReviews(),
                usual.noticeDays(),
                usual.noticeCounting(),
                Map.of(),
                null,
                Percent.parse("3.6"));
        SubsidyRound round = new SubsidyRound(
                Ids.next(),
                1,
                "测试批次",
                scheme,
                null,
                terms,
                Money.parse("9000000.00"),
                Money.ZERO,
                List.of(),
                RoundStage.NOTICED,
                new SubsidyRound.NoticeOfRound(Ids.next(), noticeClosesOn),
                "bureau.reviewer");
        service.context().getBean(Rounds.class).add(round);
        return new ApprovedRound(service, round);
    }

    public String id() {
        return round.id();
    }

    /** Adds an approved case with these yuan of province and city, and gives its id. */
    public String approved(String province, String city) {
        return approved(province, city, "聊城测试科技有限公司" + NUMBERS.incrementAndGet());
    }

    /** The same for an enterprise of this name. */
    public String approved(String province, String city, String enterprise) {
        int number = NUMBERS.incrementAndGet();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("PROVINCE", Money.parse(province)));
        parts.add(new Part("CITY", Money.parse(city)));
        Money amount = Money.parse(province).plus(Money.parse(city));
        Listed listed = new Listed(
                number,
                amount,
                parts,
                new Entitlement(true, List.of(), amount, amount, parts, Map.of(), "sha256:00"),
                List.of(),
                Money.ZERO);
        Details details = new Details(
                amount,
                "研发",
                new Details.Contact("张三", "06350000000"),
                new Details.Payee(enterprise, "0000370000" + number, "聊城银行"),
                List.of());
        SubsidyApplication application = new SubsidyApplication(
                Ids.next(),
                1,
                round.id(),
                Ids.next(),
                "BANK-A",
                "91371502MA%08d".formatted(number),
                enterprise,
                "371502",
                CaseState.APPROVED,
                "enterprise.a",
                today().minusDays(40),
                new Progress(details, null, null, null, null),
                listed);
        service.context().getBean(UnitOfWork.class).run(() -> {
            assertThat(service.context().getBean(Cases.class).add(application)).isEmpty();
            service.context().getBean(Grants.class).add(application, parts, round);
        });
        lend(application.id(), "bureau.approver", Hand.APPROVER);
        return application.id();
    }

    /** Gives a person a hand in a case. */
    public void lend(String caseId, String person, Hand hand) {
        assertThat(service.context().getBean(Hands.class).lend(caseId, person, hand, 1))
                .isTrue();
    }

    /** What a party can pay, for this payer. */
    public Answer payable(String token, String party) {
        return service.get(token, "/subsidy-rounds/" + id() + "/payable?party=" + party);
    }

    /** Orders exactly what the preview shows. */
    public Answer order(String token, String party) {
        return order(token, party, payable(token, party));
    }

    /** Orders what this preview showed. */
    public Answer order(String token, String party, Answer preview) {
        return service.post(
                token,
                "/subsidy-rounds/" + id() + "/payment-orders",
                "{\"party\": \"%s\", \"count\": %s, \"total\": \"%s\"}"
                        .formatted(party, preview.at("/count"), preview.at("/total")),
                "If-Match",
                preview.header("ETag").orElseThrow());
    }

    /** An order that must succeed. */
    public Answer ordered(String party) {
        Answer answer = order(PAYER, party);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    /** Records messages of the bank on an order as it stands now. */
    public Answer receipts(String orderId, String... receipts) {
        return receiptsBy(PAYER, orderId, receipts);
    }

    /** The same by this payer. */
    public Answer receiptsBy(String token, String orderId, String... receipts) {
        Answer now = service.get(token, "/payment-orders/" + orderId);
        return service.post(
                token,
                "/payment-orders/" + orderId + "/receipts",
                "{\"receipts\": [" + String.join(", ", receipts) + "]}",
                "If-Match",
                now.header("ETag").orElseThrow());
    }

    /** A payment of today. */
    public static String paid(int line, String amount, String reference) {
        return paid(line, amount, reference, today());
    }

    /** A payment. */
    public static String paid(int line, String amount, String reference, LocalDate on) {
        return "{\"line\": %d, \"amount\": \"%s\", \"paidOn\": \"%s\", \"bankReference\": \"%s\", \"outcome\": \"PAID\"}"
                .formatted(line, amount, on, reference);
    }

    /** A failure. */
    public static String failed(int line, String amount, String reference) {
        return ("{\"line\": %d, \"amount\": \"%s\", \"bankReference\": \"%s\", \"outcome\": \"FAILED\","
                        + " \"failureReason\": \"账号不存在\"}")
                .formatted(line, amount, reference);
    }

    /** Moves an order into the past, so that its payments have a past too. */
    public void backdate(String orderId, int days) {
        sql().update("UPDATE payment_order SET ordered_on = ? WHERE id = ?", today().minusDays(days), orderId);
    }

    /** Where a case stands. */
    public String state(String caseId) {
        return sql().first("SELECT state FROM subsidy_case WHERE id = ?", row -> row.getString(1), caseId)
                .orElse("");
    }

    /** A number out of the database. */
    public long number(String query, @Nullable Object... values) {
        return sql().first(query, row -> row.getLong(1), values).orElseThrow();
    }

    private Sql sql() {
        return service.context().getBean(Sql.class);
    }

    private static LocalDate today() {
        return LocalDate.now(BusinessClock.ZONE);
    }
}

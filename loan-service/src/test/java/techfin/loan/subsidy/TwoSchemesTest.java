package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.LOANS;
import static techfin.loan.subsidy.RoundStory.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/**
 * Two schemes on one loan, each with 60 % of 1,000.00 of interest: the second to be listed takes what the first leaves,
 * 400.00. That all public money stays within interest paid is the reading of the rule book, case B08.
 */
@OnEveryDatabase
class TwoSchemesTest {
    private static final String INTEREST = "1000.00";

    private final TestDatabase database;
    private final RunningService service;
    private final RoundStory rounds;

    TwoSchemesTest(TestDatabase database) {
        this.database = database;
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    @BeforeEach
    void today() {
        service.days().moveTo(0);
    }

    /** An open round of a scheme of its own. */
    private String round(String party, boolean limited) {
        String code = "TWO-" + Story.freshNote();
        ReleasedRule.ofOneParty(service, code, party, "60", limited);
        return rounds.roundBy(code, "1", "1000000.00");
    }

    /** Another application for the same loan. */
    private Applied again(Applied first, String round) {
        Answer filed = apply(first, round);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return new Applied(filed.at("/id"), first.uscc(), first.loan(), first.interest());
    }

    private Answer apply(Applied first, String round) {
        return rounds.apply(
                Person.enterprise("officer." + first.uscc(), first.uscc()), round, first.loan(), first.interest());
    }

    private String amount(Applied applied) {
        return rounds.see(TestTokens.auditor(), applied.id()).at("/amount");
    }

    private String listed(String round) {
        Answer frozen = rounds.freeze(round);
        assertThat(frozen.status()).as(frozen.text()).isEqualTo(200);
        return frozen.at("/total");
    }

    private void publishedAndOver(String... open) {
        for (String round : open) {
            Answer notice = rounds.publish(round);
            assertThat(notice.status()).as(notice.text()).isEqualTo(201);
        }
        service.days().moveTo(40);
    }

    @Test
    void the_second_to_be_listed_takes_what_the_first_leaves_and_both_are_approved() {
        String province = round("PROVINCE", true);
        String city = round("CITY", true);
        Applied first = rounds.applied(province, INTEREST);
        Applied second = again(first, city);
        assertThat(amount(first)).isEqualTo("600.00");
        assertThat(amount(second)).as("nothing is listed yet").isEqualTo("600.00");
        rounds.passed(first);
        rounds.passed(second);

        service.days().moveTo(6);
        assertThat(listed(province)).isEqualTo("600.00");
        assertThat(amount(first)).isEqualTo("600.00");
        assertThat(amount(second)).isEqualTo("400.00");
        assertThat(listed(city)).isEqualTo("400.00");
        publishedAndOver(province, city);
        ok(rounds.approve(TestTokens.bureauApprover(), second.id()), "APPROVED");
        Answer all = rounds.approveAll(TestTokens.bureauApprover(), province);
        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(all.at("/total")).isEqualTo("600.00");

        assertThat(amount(first)).isEqualTo("600.00");
        Answer proof = service.as(TestTokens.auditor()).get(APPLICATIONS + "/" + second.id() + "/receipt");
        assertThat(proof.at("/receipt/loan/otherSubsidies")).isEqualTo("600.00");
        assertThat(proof.json().at("/receipt/steps").findValuesAsText("kind"))
                .contains("OTHER_SUBSIDIES", "LIMIT_TO_INTEREST_PAID");
    }

    @Test
    void a_loan_has_one_live_case_under_a_scheme_and_a_withdrawn_one_makes_room() {
        String province = round("PROVINCE", true);
        String city = round("CITY", true);
        Applied first = rounds.applied(province, INTEREST);
        Applied second = again(first, city);
        for (Applied taken : List.of(first, second)) {
            Answer twice = apply(first, taken.equals(first) ? province : city);
            assertThat(twice.status()).isEqualTo(409);
            assertThat(twice.at("/code")).isEqualTo("ALREADY_APPLIED");
            assertThat(twice.at("/link")).isEqualTo(APPLICATIONS + "/" + taken.id());
        }
        withdrawn(first);
        Applied third = again(first, province);
        assertThat(amount(third)).isEqualTo("600.00");
        assertThat(apply(first, city).at("/link")).isEqualTo(APPLICATIONS + "/" + second.id());
    }

    private void withdrawn(Applied applied) {
        Answer withdrawn = rounds.decide(
                Person.enterprise("officer." + applied.uscc(), applied.uscc()),
                applied.id(),
                "{\"decision\": \"WITHDRAW\"}");
        ok(withdrawn, "WITHDRAWN");
    }

    @Test
    void a_settlement_and_its_vouchers_are_in_use_while_any_scheme_rests_on_them() {
        String province = round("PROVINCE", true);
        String city = round("CITY", true);
        Applied first = rounds.applied(province, INTEREST);
        Applied second = again(first, city);
        withdrawn(first);
        Answer settlement = reversed(LOANS + "/" + first.loan() + "/settlement/reversal", first);
        assertThat(settlement.at("/code")).isEqualTo("SETTLEMENT_IN_USE");
        assertThat(settlement.at("/link")).isEqualTo(APPLICATIONS + "/" + second.id());

        Applied third = again(first, province);
        rounds.passed(second);
        rounds.noticedAndOver(city);
        ok(rounds.approve(TestTokens.bureauApprover(), second.id()), "APPROVED");
        String vouchers = LOANS + "/" + first.loan() + "/interest-vouchers";
        String voucher = service.as(TestTokens.bankAClerk()).get(vouchers).at("/items/0/id");
        Answer refused = reversed(vouchers + "/" + voucher + "/reversal", first);
        assertThat(refused.at("/code")).isEqualTo("VOUCHER_IN_USE");
        assertThat(refused.at("/link")).isEqualTo(APPLICATIONS + "/" + second.id());
        assertThat(amount(third)).isEqualTo("400.00");
    }

    private Answer reversed(String path, Applied applied) {
        String eTag = service.as(TestTokens.bureauReviewer())
                .get(LOANS + "/" + applied.loan())
                .header("ETag")
                .orElseThrow();
        return service.post(
                path.endsWith("settlement/reversal") ? TestTokens.bureauReviewer() : TestTokens.bankAClerk(),
                path,
                "{\"reason\": {\"code\": \"WRONG_AMOUNT\", \"text\": \"x\"}}",
                "If-Match",
                eTag);
    }

    @Test
    void a_scheme_that_does_not_stay_within_interest_neither_counts_nor_is_cut() {
        String fixed = round("PROVINCE", false);
        String city = round("CITY", true);
        Applied first = rounds.applied(fixed, INTEREST);
        Applied second = again(first, city);
        rounds.passed(first);
        rounds.passed(second);
        service.days().moveTo(6);
        assertThat(listed(city)).isEqualTo("600.00");
        assertThat(listed(fixed)).isEqualTo("600.00");
        service.days().moveTo(0);
        assertThat(amount(again(first, round("COUNTY", true)))).isEqualTo("400.00");
    }

    @Test
    void money_that_was_asked_back_is_free_for_another_scheme() {
        String province = round("PROVINCE", true);
        String city = round("CITY", true);
        Applied first = rounds.applied(province, INTEREST);
        Applied second = again(first, city);
        rounds.passed(first);
        rounds.noticedAndOver(province);
        ok(rounds.approve(TestTokens.bureauApprover(), first.id()), "APPROVED");
        String order =
                rounds.order(TestTokens.financePayer(), province, "PROVINCE").at("/id");
        assertThat(rounds.paid(TestTokens.financePayer(), order, "600.00").status())
                .isEqualTo(200);
        assertThat(amount(second)).isEqualTo("400.00");
        Answer back = rounds.clawBack(TestTokens.bureauApprover(), first.id(), "50.00");
        assertThat(back.status()).as(back.text()).isEqualTo(201);
        assertThat(amount(second)).isEqualTo("450.00");
        assertThat(rounds.clawBack(TestTokens.bureauApprover(), first.id(), "550.00")
                        .status())
                .isEqualTo(201);
        assertThat(amount(second)).isEqualTo("600.00");
        assertThat(apply(first, province).at("/code")).isEqualTo("ALREADY_APPLIED");
    }

    @Test
    void two_lists_and_ten_approvals_at_the_same_moment_never_pass_the_interest_together() {
        String province = round("PROVINCE", true);
        String city = round("CITY", true);
        List<Applied> all = new ArrayList<>();
        List<Applied> firsts = rounds.passed(province, 5, INTEREST);
        for (Applied first : firsts) {
            Applied second = again(first, city);
            rounds.passed(second);
            all.add(first);
            all.add(second);
        }
        service.days().moveTo(6);

        frozenAtOnce(List.of(province, city), firsts.getFirst().loan())
                .forEach(answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(200));
        publishedAndOver(province, city);
        atOnce(all, one -> untilUnmoved(() -> rounds.approve(TestTokens.bureauApprover(), one.id())))
                .forEach(answer -> ok(answer, "APPROVED"));

        for (Applied first : firsts) {
            assertThat(granted(first.loan())).isEqualTo(Money.parse(INTEREST));
        }
    }

    /** Freezes the lists while somebody holds a loan of both, and lets it go when both stand before it. */
    private List<Answer> frozenAtOnce(List<String> open, String loan) {
        try (ExecutorService threads = Executors.newFixedThreadPool(open.size())) {
            UnitOfWork work = service.context().getBean(UnitOfWork.class);
            List<Future<Answer>> running = work.run(() -> {
                sql().first("SELECT id FROM loan WHERE id = ? FOR UPDATE", row -> row.getString(1), loan);
                List<Future<Answer>> started = start(threads, open, round -> untilUnmoved(() -> rounds.freeze(round)));
                while (waiting() < open.size() && started.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
                return started;
            });
            return running.stream().map(TwoSchemesTest::await).toList();
        }
    }

    /** How many transactions wait for a lock that another one holds. */
    private long waiting() {
        return database.name().equals("H2")
                ? sql().first(
                                "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL",
                                row -> row.getLong(1))
                        .orElseThrow()
                : sql().first(
                                "SHOW ENGINE INNODB STATUS",
                                row -> row.getString("Status")
                                        .lines()
                                        .dropWhile(line -> !line.equals("TRANSACTIONS"))
                                        .filter(line -> line.startsWith("LOCK WAIT"))
                                        .count())
                        .orElseThrow();
    }

    private Sql sql() {
        return service.context().getBean(Sql.class);
    }

    private static <T> List<Future<Answer>> start(ExecutorService threads, List<T> things, Function<T, Answer> each) {
        List<Future<Answer>> running = new ArrayList<>();
        for (T thing : things) {
            running.add(threads.submit(() -> each.apply(thing)));
        }
        return running;
    }

    private static <T> T await(Future<T> running) {
        try {
            return running.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Answer> atOnce(List<Applied> cases, Function<Applied, Answer> each) {
        try (ExecutorService threads = Executors.newFixedThreadPool(cases.size())) {
            return start(threads, cases, each).stream()
                    .map(TwoSchemesTest::await)
                    .toList();
        }
    }

    /** Looks again whenever somebody else moved what was seen. */
    private static Answer untilUnmoved(Callable<Answer> decision) {
        try {
            Answer answer = decision.call();
            for (int moved = 0; answer.status() == 412 && moved < 20; moved++) {
                answer = decision.call();
            }
            return answer;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Money granted(String loan) {
        return sql().first(
                        "SELECT SUM(g.amount) FROM case_grant g JOIN subsidy_case c ON c.id = g.case_id WHERE c.loan_id = ?",
                        row -> Money.parse(row.getBigDecimal(1).toPlainString()),
                        loan)
                .orElseThrow();
    }

    @Test
    void a_scheme_for_fees_asks_for_fees_and_not_for_interest() {
        String appraisal = rounds.roundBy("SD-IP-APPRAISAL", "2016", "1000000.00");
        Applied first = rounds.applied(round("PROVINCE", true), INTEREST);
        Answer refused = apply(first, appraisal);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("NO_FEES");
    }
}

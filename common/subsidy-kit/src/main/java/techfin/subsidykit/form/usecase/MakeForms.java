package techfin.subsidykit.form.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.Part;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.Review;
import techfin.subsidykit.application.Reviews;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;
import techfin.subsidykit.application.usecase.FindApplications;
import techfin.subsidykit.application.usecase.FoundCase;
import techfin.subsidykit.form.ApplicationForm;
import techfin.subsidykit.form.ApprovalDocument;
import techfin.subsidykit.form.ChineseWords;
import techfin.subsidykit.form.NoticeList;
import techfin.subsidykit.form.PartyAmount;
import techfin.subsidykit.form.PlaceNames;
import techfin.subsidykit.form.PrintedEnterprise;
import techfin.subsidykit.form.PrintedLoan;
import techfin.subsidykit.form.PrintedScheme;
import techfin.subsidykit.form.ReviewSheet;
import techfin.subsidykit.listing.Frozen;
import techfin.subsidykit.listing.FrozenLists;
import techfin.subsidykit.notice.Objection;
import techfin.subsidykit.notice.Objections;
import techfin.subsidykit.notice.PublicNotice;
import techfin.subsidykit.notice.PublicNotices;
import techfin.subsidykit.round.PartyBudget;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** Puts together what stands on each form, for readers whose business it is. */
@Singleton
public class MakeForms {
    private static final String HOW_TO_OBJECT = "公示期内如有异议，请实名向主管部门提出，写明联系方式、事实和依据。";
    private static final List<CaseState> GRANTED =
            List.of(CaseState.APPROVED, CaseState.PAYMENT_ORDERED, CaseState.PAID, CaseState.CLAWED_BACK);

    private final FindApplications find;
    private final Cases cases;
    private final SubsidyLoans loans;
    private final Reviews reviews;
    private final Rounds rounds;
    private final FrozenLists lists;
    private final PublicNotices notices;
    private final Objections objections;
    private final CaseScopes scopes;
    private final PlaceNames places;
    private final BusinessClock clock;

    MakeForms(
            FindApplications find,
            Cases cases,
            SubsidyLoans loans,
            Reviews reviews,
            Rounds rounds,
            FrozenLists lists,
            PublicNotices notices,
            Objections objections,
            CaseScopes scopes,
            PlaceNames places,
            BusinessClock clock) {
        this.find = find;
        this.cases = cases;
        this.loans = loans;
        this.reviews = reviews;
        this.rounds = rounds;
        this.lists = lists;
        this.notices = notices;
        this.objections = objections;
        this.scopes = scopes;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The application form of a case.
     *
     * @throws Problem 404 outside the scope, 403 for banks: the account of the enterprise stands on it
     */
    public ApplicationForm application(Actor reader, String id) {
        FoundCase found = find.one(reader, id);
        if (reader.has(Role.BANK_CLERK) || reader.has(Role.BANK_CHECKER)) {
            throw Problem.forbidden();
        }
        SubsidyApplication application = found.application();
        Details details = application.details();
        Details.Contact contact = details.contact();
        Details.Payee payee = details.payee();
        return new ApplicationForm(
                found.round().name(),
                scheme(found.round()),
                enterprise(application),
                loan(loanOf(application)),
                found.proof().amount(),
                parts(found.proof().parts()),
                contact == null ? null : new ApplicationForm.Contact(contact.name(), contact.phone()),
                payee == null
                        ? null
                        : new ApplicationForm.Payee(payee.accountName(), payee.accountNumber(), payee.bankName()),
                details.statement() == null ? "" : details.statement(),
                details.documents().stream()
                        .map(document ->
                                new ApplicationForm.Document(document.kind(), document.name(), document.sha256()))
                        .toList(),
                application.preparedBy(),
                application.filedOn(),
                found.proof().receiptDigest(),
                clock.today());
    }

    /**
     * The review sheet of a case.
     *
     * @throws Problem 404 outside the scope, 403 for others than offices, counties, payer and auditor
     */
    public ReviewSheet review(Actor reader, String id) {
        FoundCase found = find.one(reader, id);
        if (!scopes.seesBudgets(reader) && !reader.has(Role.COUNTY_REVIEWER)) {
            throw Problem.forbidden();
        }
        SubsidyApplication application = found.application();
        return new ReviewSheet(
                found.round().name(),
                scheme(found.round()),
                enterprise(application),
                loan(loanOf(application)),
                found.amount(),
                parts(found.parts()),
                application.filedOn(),
                reviews.of(id).stream().map(MakeForms::finding).toList(),
                found.proof().receiptDigest(),
                clock.today());
    }

    private static ReviewSheet.Finding finding(Review review) {
        return new ReviewSheet.Finding(
                ChineseWords.stage(review.stage()),
                review.by(),
                review.on(),
                ChineseWords.verdict(review),
                review.checklist().stream()
                        .map(tick -> new ReviewSheet.Check(
                                ChineseWords.item(tick.item()), tick.met(), tick.note() == null ? "" : tick.note()))
                        .toList(),
                review.comment() == null ? "" : review.comment(),
                new TreeSet<>(review.marked()).stream().map(ChineseWords::field).toList(),
                review.dueOn());
    }

    /**
     * The list of a public notice, for everybody.
     *
     * @throws Problem 404 when there is none
     */
    public NoticeList notice(String id) {
        PublicNotice notice = notices.find(id).orElseThrow(Problem::notFound);
        SubsidyRound round = rounds.find(notice.roundId()).orElseThrow();
        return new NoticeList(
                notice.roundName(),
                scheme(round),
                notice.publishedOn(),
                notice.closesOn(),
                notice.entries().stream()
                        .map(entry -> new NoticeList.Entry(
                                entry.number(),
                                entry.enterpriseName(),
                                entry.maskedUscc(),
                                entry.bankCode(),
                                entry.principal(),
                                entry.amount(),
                                parts(entry.parts())))
                        .toList(),
                HOW_TO_OBJECT,
                notice.listDigest(),
                notice.publishedOn());
    }

    /**
     * The approval of a round: every case that was approved.
     *
     * @throws Problem 404 for no such round, 403 for readers outside the office, 409 {@code NOTHING_APPROVED}
     */
    public ApprovalDocument approval(Actor reader, String roundId) {
        scopes.requireBudgets(reader);
        SubsidyRound round = rounds.find(roundId).orElseThrow(Problem::notFound);
        List<SubsidyApplication> approved = cases.ofRound(roundId, GRANTED);
        SubsidyRound.NoticeOfRound at = round.notice();
        if (approved.isEmpty() || at == null) {
            throw Problem.of(409, "NOTHING_APPROVED");
        }
        PublicNotice notice = notices.find(at.id()).orElseThrow();
        Frozen list = lists.of(roundId).orElseThrow();
        Map<String, SubsidyLoan> byId =
                loans.all(approved.stream().map(SubsidyApplication::loanId).toList()).values().stream()
                        .collect(Collectors.toMap(SubsidyLoan::id, Function.identity()));
        List<Decided> decisions = approved.stream()
                .map(application -> application.progress().decision())
                .filter(Objects::nonNull)
                .toList();
        return new ApprovalDocument(
                round.name(),
                scheme(round),
                approved.stream()
                        .map(one -> entry(one, Objects.requireNonNull(byId.get(one.loanId()))))
                        .toList(),
                budgets(round),
                decisions.stream().map(Decided::by).distinct().collect(Collectors.joining("、")),
                decisions.stream()
                        .map(Decided::on)
                        .reduce((first, second) -> first.isAfter(second) ? first : second)
                        .orElse(clock.today()),
                notice.publishedOn(),
                notice.closesOn(),
                objections.ofNotice(notice.id()).stream()
                        .map(MakeForms::objection)
                        .toList(),
                list.digest(),
                clock.today());
    }

    private static ApprovalDocument.Entry entry(SubsidyApplication application, SubsidyLoan loan) {
        Listed listed = Objects.requireNonNull(application.listed());
        return new ApprovalDocument.Entry(
                listed.entry(),
                application.enterpriseName(),
                application.uscc(),
                application.bankCode(),
                loan.noteNumber(),
                loan.principal(),
                listed.amount(),
                parts(listed.parts()),
                listed.entitlement().receiptDigest());
    }

    private static List<ApprovalDocument.BudgetLine> budgets(SubsidyRound round) {
        List<ApprovalDocument.BudgetLine> lines = new ArrayList<>();
        for (PartyBudget party : round.parties()) {
            lines.add(new ApprovalDocument.BudgetLine(
                    ChineseWords.party(party.party()), party.budget(), party.remaining()));
        }
        if (lines.isEmpty()) {
            lines.add(new ApprovalDocument.BudgetLine("合计", round.budget(), round.remaining()));
        }
        return lines;
    }

    private static ApprovalDocument.RaisedObjection objection(Objection objection) {
        String outcome = switch (objection.state()) {
            case OPEN -> "核查中";
            case DISMISSED -> "不成立" + reason(objection.decision());
            case UPHELD -> "成立，不予批准" + reason(objection.decision());
        };
        return new ApprovalDocument.RaisedObjection(
                objection.entry(), objection.receivedOn(), objection.evidence(), outcome);
    }

    private static String reason(@Nullable Decided decision) {
        return decision == null || decision.reasonText() == null ? "" : "：" + decision.reasonText();
    }

    private SubsidyLoan loanOf(SubsidyApplication application) {
        return Objects.requireNonNull(loans.all(List.of(application.loanId())).get(application.loanId()));
    }

    private static PrintedScheme scheme(SubsidyRound round) {
        return new PrintedScheme(
                round.scheme().name().zh(),
                round.scheme().version(),
                round.scheme().source());
    }

    private PrintedEnterprise enterprise(SubsidyApplication application) {
        return new PrintedEnterprise(
                application.enterpriseName(), application.uscc(), places.of(application.divisionCode()));
    }

    private static PrintedLoan loan(SubsidyLoan loan) {
        return new PrintedLoan(
                loan.bankCode(),
                loan.contractNumber(),
                loan.noteNumber(),
                loan.principal(),
                loan.disbursedOn(),
                loan.maturesOn(),
                loan.settledOn(),
                ChineseWords.rate(loan.facts().rate()),
                loan.filedAmount(),
                loan.interestPaid());
    }

    private static List<PartyAmount> parts(List<Part> parts) {
        return parts.stream()
                .map(part -> new PartyAmount(ChineseWords.party(part.party()), part.amount()))
                .toList();
    }
}

package techfin.rating.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.rating.qualification.QualificationKind;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;
import techfin.subsidy.tree.Reading;

/** Reads what somebody states of an applicant, and names every wrong field. */
public final class ApplicantReader {
    private static final int MOST = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");

    private final List<FieldError> errors;

    private ApplicantReader(List<FieldError> errors) {
        this.errors = errors;
    }

    /** The applicant of a question; asked of today unless it names a day. */
    public static Reading<Applicant> read(Map<String, @Nullable Object> tree, LocalDate today) {
        return Fields.reading(errors -> new ApplicantReader(errors).applicant(tree, today));
    }

    private @Nullable Applicant applicant(Map<String, @Nullable Object> tree, LocalDate today) {
        Fields fields = Fields.of(tree, "", errors);
        if (fields == null) {
            return null;
        }
        LocalDate on = fields.date("on", Need.OPTIONAL);
        String uscc = uscc(fields);
        String division = fields.text("divisionCode", Need.REQUIRED, DIVISION);
        Stage stage = fields.constant("stage", Need.OPTIONAL, Stage.class);
        GradeStep grade = fields.constant("grade", Need.OPTIONAL, GradeStep.class);
        List<Held> held = fields.objects("qualifications", Need.OPTIONAL, MOST, this::held);
        Money rd = fields.money("rd", Need.OPTIONAL, Money.ZERO);
        Money revenue = fields.money("revenue", Need.OPTIONAL, Money.ZERO);
        Money round = fields.money("lastEquityRound", Need.OPTIONAL, Money.ZERO);
        List<Applicant.AppraisedRight> rights = fields.objects("rights", Need.OPTIONAL, MOST, ApplicantReader::right);
        boolean firstLoan = fields.flag("firstLoan", false);
        Purpose purpose = fields.constant("purpose", Need.OPTIONAL, Purpose.class);
        Security security = fields.constant("security", Need.OPTIONAL, Security.class);
        fields.nothingElse();
        if (division == null) {
            return null;
        }
        return new Applicant(
                on == null ? today : on,
                uscc,
                division,
                stage,
                grade,
                held,
                rd,
                revenue,
                round,
                rights,
                firstLoan,
                purpose,
                security);
    }

    private static @Nullable String uscc(Fields fields) {
        String text = fields.string("uscc", Need.OPTIONAL);
        if (text == null) {
            return null;
        }
        String code = Uscc.parse(text).map(Uscc::value).orElse(null);
        if (code == null) {
            fields.error("uscc", "INVALID_USCC");
        }
        return code;
    }

    private @Nullable Held held(Fields fields) {
        QualificationKind kind = fields.constant("kind", Need.REQUIRED, QualificationKind.class);
        Integer year = fields.integer("year", Need.REQUIRED, FIRST_YEAR, LAST_YEAR);
        LocalDate until = fields.date("validUntil", Need.OPTIONAL);
        fields.nothingElse();
        if (year != null && until != null && until.getYear() < year) {
            fields.error("validUntil", "ENDS_BEFORE_START");
        }
        return kind == null || year == null ? null : Held.of(kind, year, until);
    }

    private static Applicant.@Nullable AppraisedRight right(Fields fields) {
        RightKind kind = fields.constant("kind", Need.REQUIRED, RightKind.class);
        Money value = fields.money("value", Need.REQUIRED, Money.ZERO);
        fields.nothingElse();
        return kind == null || value == null ? null : new Applicant.AppraisedRight(kind, value);
    }
}

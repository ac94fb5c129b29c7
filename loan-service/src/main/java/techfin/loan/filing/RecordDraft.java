package techfin.loan.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.RateDraft;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.money.Money;
import techfin.subsidy.LoanRate;

/** A record as somebody stated it, through whichever door; what is missing is null. */
public record RecordDraft(
        @Nullable String contractNumber,
        @Nullable String noteNumber,
        @Nullable String uscc,
        @Nullable String enterpriseName,
        @Nullable String divisionCode,
        @Nullable String industryCode,
        @Nullable String libraryNumber,
        @Nullable String bankBranchCode,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate disbursedOn,
        @Nullable LocalDate maturesOn,
        @Nullable Money principal,
        RateDraft rate,
        @Nullable Security security,
        @Nullable Purpose purpose,
        @Nullable Stage stage,
        @Nullable Boolean firstLoan,
        @Nullable String achievementName,
        @Nullable String achievementNumber,
        @Nullable String predecessorNoteNumber) {

    /**
     * The record that it states.
     *
     * @param found takes everything that is missing or cannot be
     * @return empty when something is wrong
     */
    public Optional<LoanRecord> read(List<Finding> found) {
        int before = found.size();
        String contract = Stated.number("/contractNumber", contractNumber, true, found);
        String note = Stated.number("/noteNumber", noteNumber, true, found);
        Optional<Uscc> code = Stated.uscc("/enterprise/uscc", uscc, found);
        String name = Stated.text("/enterprise/name", enterpriseName, RecordLimits.NAME_LENGTH, true, found);
        String division =
                Stated.text("/enterprise/divisionCode", divisionCode, RecordLimits.DIVISION_LENGTH, true, found);
        String industry = Stated.industry("/enterprise/industryCode", industryCode, found);
        String library = Stated.text(
                "/enterprise/libraryNumber", libraryNumber, RecordLimits.LIBRARY_NUMBER_LENGTH, false, found);
        String branch = Stated.number("/bankBranchCode", bankBranchCode, true, found);
        Stated.day("/signedOn", signedOn, found);
        Stated.day("/disbursedOn", disbursedOn, found);
        Stated.day("/maturesOn", maturesOn, found);
        checkPrincipal(found);
        Optional<LoanRate> agreed = rate.read("/rate", found);
        Stated.require("/security", security, found);
        Stated.require("/purpose", purpose, found);
        Stated.require("/stage", stage, found);
        Stated.require("/firstLoan", firstLoan, found);
        Optional<Achievement> achievement = readAchievement(found);
        String predecessor = Stated.number("/predecessorNoteNumber", predecessorNoteNumber, false, found);
        if (found.size() > before
                || contract == null
                || note == null
                || name == null
                || division == null
                || industry == null
                || branch == null
                || signedOn == null
                || disbursedOn == null
                || maturesOn == null
                || principal == null
                || security == null
                || purpose == null
                || stage == null
                || firstLoan == null) {
            return Optional.empty();
        }
        return Optional.of(new LoanRecord(
                contract,
                note,
                new Borrower(code.orElseThrow(), name, division, industry, library),
                branch,
                signedOn,
                disbursedOn,
                maturesOn,
                principal,
                agreed.orElseThrow(),
                security,
                purpose,
                stage,
                firstLoan,
                achievement.orElse(null),
                predecessor));
    }

    private Optional<Achievement> readAchievement(List<Finding> found) {
        boolean named = achievementName != null && !achievementName.isBlank();
        boolean numbered = achievementNumber != null && !achievementNumber.isBlank();
        String name = Stated.text("/achievement/name", achievementName, RecordLimits.NAME_LENGTH, numbered, found);
        String number = Stated.text(
                "/achievement/registrationNumber", achievementNumber, RecordLimits.NUMBER_LENGTH, false, found);
        return named && name != null ? Optional.of(new Achievement(name, number)) : Optional.empty();
    }

    private void checkPrincipal(List<Finding> found) {
        Stated.require("/principal", principal, found);
        if (principal != null && principal.compareTo(RecordLimits.LARGEST_PRINCIPAL) > 0) {
            found.add(new Finding(
                    "/principal", "OUT_OF_RANGE", Map.of("most", RecordLimits.LARGEST_PRINCIPAL.toString())));
        }
    }
}

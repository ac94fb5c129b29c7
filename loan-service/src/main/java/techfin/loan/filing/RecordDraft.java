package techfin.loan.filing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.record.RateDraft;
import techfin.lending.record.RecordLimits;
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
    private static final Pattern NUMBER = Pattern.compile(RecordLimits.NUMBER);
    private static final Pattern INDUSTRY = Pattern.compile(RecordLimits.INDUSTRY);

    /**
     * The record that it states.
     *
     * @param found takes everything that is missing or cannot be
     * @return empty when something is wrong
     */
    public Optional<LoanRecord> read(List<Finding> found) {
        int before = found.size();
        String contract = number("/contractNumber", contractNumber, true, found);
        String note = number("/noteNumber", noteNumber, true, found);
        Optional<Uscc> code = readUscc(found);
        String name = text("/enterprise/name", enterpriseName, RecordLimits.NAME_LENGTH, true, found);
        String division = text("/enterprise/divisionCode", divisionCode, RecordLimits.DIVISION_LENGTH, true, found);
        String industry = readIndustry(found);
        String library =
                text("/enterprise/libraryNumber", libraryNumber, RecordLimits.LIBRARY_NUMBER_LENGTH, false, found);
        String branch = number("/bankBranchCode", bankBranchCode, true, found);
        checkDay("/signedOn", signedOn, found);
        checkDay("/disbursedOn", disbursedOn, found);
        checkDay("/maturesOn", maturesOn, found);
        checkPrincipal(found);
        Optional<LoanRate> agreed = rate.read("/rate", found);
        require("/security", security, found);
        require("/purpose", purpose, found);
        require("/stage", stage, found);
        require("/firstLoan", firstLoan, found);
        Optional<Achievement> achievement = readAchievement(found);
        String predecessor = number("/predecessorNoteNumber", predecessorNoteNumber, false, found);
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

    private Optional<Uscc> readUscc(List<Finding> found) {
        if (uscc == null || uscc.isBlank()) {
            found.add(Finding.of("/enterprise/uscc", "REQUIRED"));
            return Optional.empty();
        }
        Optional<Uscc> code = Uscc.parse(uscc);
        if (code.isEmpty()) {
            found.add(Finding.of("/enterprise/uscc", "INVALID_USCC"));
        }
        return code;
    }

    private @Nullable String readIndustry(List<Finding> found) {
        String code = text("/enterprise/industryCode", industryCode, RecordLimits.NUMBER_LENGTH, true, found);
        if (code != null && !INDUSTRY.matcher(code).matches()) {
            found.add(Finding.of("/enterprise/industryCode", "INVALID_FORMAT"));
        }
        return code;
    }

    private Optional<Achievement> readAchievement(List<Finding> found) {
        boolean named = achievementName != null && !achievementName.isBlank();
        boolean numbered = achievementNumber != null && !achievementNumber.isBlank();
        String name = text("/achievement/name", achievementName, RecordLimits.NAME_LENGTH, numbered, found);
        String number =
                text("/achievement/registrationNumber", achievementNumber, RecordLimits.NUMBER_LENGTH, false, found);
        return named && name != null ? Optional.of(new Achievement(name, number)) : Optional.empty();
    }

    private void checkPrincipal(List<Finding> found) {
        require("/principal", principal, found);
        if (principal != null && principal.compareTo(RecordLimits.LARGEST_PRINCIPAL) > 0) {
            found.add(new Finding(
                    "/principal", "OUT_OF_RANGE", Map.of("most", RecordLimits.LARGEST_PRINCIPAL.toString())));
        }
    }

    private static void checkDay(String pointer, @Nullable LocalDate day, List<Finding> found) {
        require(pointer, day, found);
        if (day != null) {
            PlausibleDays.check(pointer, day, found);
        }
    }

    private static void require(String pointer, @Nullable Object value, List<Finding> found) {
        if (value == null) {
            found.add(Finding.of(pointer, "REQUIRED"));
        }
    }

    private static @Nullable String number(
            String pointer, @Nullable String value, boolean required, List<Finding> found) {
        String number = text(pointer, value, RecordLimits.NUMBER_LENGTH, required, found);
        if (number != null && !NUMBER.matcher(number).matches()) {
            found.add(Finding.of(pointer, "INVALID_FORMAT"));
        }
        return number;
    }

    /** One form for what looks alike (Unicode NFC), without blanks around it; null for nothing. */
    private static @Nullable String text(
            String pointer, @Nullable String value, int longest, boolean required, List<Finding> found) {
        if (value == null || value.isBlank()) {
            if (required) {
                found.add(Finding.of(pointer, "REQUIRED"));
            }
            return null;
        }
        String normal = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (normal.length() > longest) {
            found.add(new Finding(pointer, "TOO_LONG", Map.of("max", Integer.toString(longest))));
        }
        return normal;
    }
}

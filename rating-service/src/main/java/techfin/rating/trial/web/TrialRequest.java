package techfin.rating.trial.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.scoring.Facts;
import techfin.rating.system.SystemHeading;
import techfin.rating.trial.usecase.TryAssessment;
import techfin.recordkit.Refusals;
import techfin.servicekit.json.PlainJson;
import techfin.servicekit.problem.Problem;

/**
 * What is to be scored on trial.
 *
 * @param system the system to score by; null when rules come along
 * @param rules an indicator system; null when one on record is named
 * @param stage one of the stages of the system
 * @param values by code of the indicator: a number, a level, an object of parts, null or "NA"
 */
@Introspected
public record TrialRequest(
        @Valid @Nullable SystemChoice system,
        @Schema(type = "object") @Nullable JsonNode rules,
        @Size(min = 1, max = 60) String stage,
        @Valid FactsRequest facts,
        @Schema(type = "object") JsonNode values) {
    /**
     * A system on record.
     *
     * @param on the day on which it is in force; today when left out
     */
    @Introspected
    @Schema(name = "SystemChoice")
    public record SystemChoice(
            @NotBlank @Size(max = 40) String code, @Nullable LocalDate on) {}

    /**
     * Facts beside the indicators.
     *
     * @param audited whether the accounts were audited; left out counts as not audited
     * @param debtRatioPercent debts over assets, in percent, as a number or a text
     * @param veto why the enterprise is vetoed, null when it is not
     */
    @Introspected
    @Schema(name = "TrialFacts")
    public record FactsRequest(
            @Nullable Boolean audited,

            @JsonProperty("debt_ratio_pct")
            @Schema(
                    name = "debt_ratio_pct",
                    type = "string",
                    example = "52",
                    nullable = true,
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            @Nullable
            JsonNode debtRatioPercent,

            @Nullable @Size(min = 1, max = 300) String veto) {}

    /**
     * The rules that came along.
     *
     * @throws Problem 400 unless exactly one of system and rules is stated
     */
    Object ownRules() {
        Object own = rules == null ? null : PlainJson.of(rules);
        if (own == null) {
            throw Problem.invalid().at("/system", "REQUIRED");
        }
        return own;
    }

    /**
     * What is to be scored.
     *
     * @throws Problem 400 when both system and rules are stated, or the debt ratio is no number, the veto is blank or the day
     *     lies in no time of systems
     */
    TryAssessment.Trial trial() {
        List<Finding> found = new ArrayList<>();
        if (system != null && rules != null && !rules.isNull()) {
            found.add(Finding.of("/rules", "SYSTEM_OR_RULES"));
        }
        if (system != null && system.on() != null) {
            SystemHeading.outOfRange(system.on(), "/system/on").ifPresent(found::add);
        }
        if (facts.veto() != null && facts.veto().isBlank()) {
            found.add(Finding.of("/facts/veto", "TEXT_REQUIRED"));
        }
        BigDecimal ratio = ratio(found);
        Refusals.throwIfAny(found);
        return new TryAssessment.Trial(
                stage, new Facts(Boolean.TRUE.equals(facts.audited()), ratio, facts.veto()), PlainJson.of(values));
    }

    private @Nullable BigDecimal ratio(List<Finding> found) {
        JsonNode stated = facts.debtRatioPercent();
        if (stated == null || stated.isNull()) {
            return null;
        }
        String text = stated.isNumber() ? stated.decimalValue().toPlainString() : stated.asText();
        if (stated.isValueNode() && !stated.isBoolean() && text.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            return new BigDecimal(text);
        }
        found.add(Finding.of("/facts/debt_ratio_pct", "NUMBER_REQUIRED"));
        return null;
    }
}

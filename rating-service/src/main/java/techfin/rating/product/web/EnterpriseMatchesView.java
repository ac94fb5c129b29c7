package techfin.rating.product.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.rating.product.Applicant;
import techfin.rating.product.GradeStep;
import techfin.rating.product.Stage;
import techfin.rating.product.usecase.MatchEnterprise;
import techfin.rating.qualification.QualificationKind;

/**
 * What an enterprise on record can have and what not, and why.
 *
 * @param basis what is known of it and was held against the products
 * @param matches those that suit the grade first
 * @param noMatches with every reason
 */
@Introspected
@Schema(name = "EnterpriseMatches")
public record EnterpriseMatchesView(
        LocalDate on, BasisView basis, List<MatchesView.MatchView> matches, List<MatchesView.NoMatchView> noMatches) {

    /**
     * What is known of an enterprise; null is what nobody has on record.
     *
     * @param grade of the rating that stands today; null without one
     * @param stage of that rating
     * @param dataYear the year of the figures, null where they are what the register says
     * @param revenue of that year, yuan
     * @param rd R&D of that year as it was declared, or as its share of sales tells it, yuan
     */
    @Introspected
    @Schema(name = "EnterpriseMatchBasis")
    public record BasisView(
            String divisionCode,
            @Nullable GradeStep grade,
            @Nullable Stage stage,
            List<HeldView> qualifications,
            @Nullable Integer dataYear,
            @Nullable Money revenue,
            @Nullable Money rd) {
        static BasisView of(Applicant applicant, @Nullable Integer dataYear) {
            return new BasisView(
                    applicant.divisionCode(),
                    applicant.grade(),
                    applicant.stage(),
                    applicant.qualifications().stream()
                            .map(held -> new HeldView(
                                    held.kind(), held.year(), held.lastDay(), held.holdsOn(applicant.on())))
                            .toList(),
                    dataYear,
                    applicant.revenue(),
                    applicant.rd());
        }
    }

    /**
     * A qualification of the library.
     *
     * @param lastDay last day on which it holds
     * @param inForce whether it holds today
     */
    @Introspected
    @Schema(name = "EnterpriseMatchQualification")
    public record HeldView(QualificationKind kind, int year, LocalDate lastDay, boolean inForce) {}

    static EnterpriseMatchesView of(MatchEnterprise.Matched matched, ProductWords words) {
        Applicant applicant = matched.applicant();
        MatchesView all = MatchesView.of(applicant.on(), matched.outcomes(), words);
        return new EnterpriseMatchesView(
                applicant.on(), BasisView.of(applicant, matched.dataYear()), all.matches(), all.noMatches());
    }
}

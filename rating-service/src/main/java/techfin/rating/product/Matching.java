package techfin.rating.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import techfin.money.LprTable;

/**
 * Holds an applicant against every product. What a rule gives by qualification no grade denies: there a grade orders and
 * advises. All reasons against a product are told, not just the first.
 */
public final class Matching {
    private final ProductCatalogue catalogue;
    private final LprTable lpr;

    /** Matching with these products at these rates. */
    public Matching(ProductCatalogue catalogue, LprTable lpr) {
        this.catalogue = catalogue;
        this.lpr = lpr;
    }

    /** Every product: those that fit first, of them those that suit the grade; else in the order of the catalogue. */
    public List<Outcome> of(Applicant applicant) {
        return catalogue.products().stream()
                .map(product -> of(product, applicant))
                .sorted(Comparator.comparingInt(outcome -> order(outcome, applicant)))
                .toList();
    }

    /** One product. */
    public Outcome of(Product product, Applicant applicant) {
        List<Line> reasons = new ArrayList<>();
        List<Line> anyOf = new ArrayList<>();
        List<Line> explanation = new ArrayList<>();
        List<Line> advice = new ArrayList<>();
        window(product, applicant.on(), reasons);
        place(product, applicant, reasons);
        use(product, applicant, reasons);
        qualifications(product, applicant, reasons, anyOf, explanation);
        grade(product, applicant, reasons, advice);
        AmountRange amount = product.amount().of(applicant, explanation, reasons);
        RateRange rate = product.rate().on(applicant.on(), lpr, explanation);
        if (!reasons.isEmpty() || !anyOf.isEmpty()) {
            return new Outcome.NoMatch(product, reasons, anyOf);
        }
        Optional<Tier> tier = catalogue.tier(applicant.grade());
        boolean suited =
                tier.map(proposed -> proposed.products().contains(product.id())).orElse(false);
        if (suited) {
            tier.ifPresent(proposed ->
                    advice.add(Line.of("PROPOSED_AMOUNT", "least", proposed.least(), "most", proposed.most())));
        }
        return new Outcome.Matches(
                product, suited, amount, rate, shares(product, applicant, explanation), explanation, advice);
    }

    private int order(Outcome outcome, Applicant applicant) {
        return switch (outcome) {
            case Outcome.Matches match ->
                match.suited()
                        ? placeInTier(match.product(), applicant)
                        : catalogue.products().size();
            case Outcome.NoMatch none -> catalogue.products().size() + 1;
        };
    }

    private int placeInTier(Product product, Applicant applicant) {
        return catalogue
                .tier(applicant.grade())
                .map(tier -> tier.products().indexOf(product.id()))
                .orElse(0);
    }

    private static void window(Product product, LocalDate on, List<Line> reasons) {
        LocalDate until = product.validUntil();
        if (on.isBefore(product.validFrom())) {
            reasons.add(Line.of("NOT_YET_VALID", "from", product.validFrom()));
        } else if (until != null && on.isAfter(until)) {
            reasons.add(Line.of("NO_LONGER_VALID", "until", until));
        }
    }

    private static void place(Product product, Applicant applicant, List<Line> reasons) {
        if (!product.regions().isEmpty() && !When.isIn(product.regions(), applicant)) {
            reasons.add(Line.of(
                    "OUTSIDE_REGION",
                    "regions",
                    String.join(", ", product.regions().stream().sorted().toList())));
        }
        Stage stage = applicant.stage();
        if (!product.stages().isEmpty() && stage == null) {
            reasons.add(Line.of("STAGE_NOT_STATED"));
        } else if (stage != null
                && !product.stages().isEmpty()
                && !product.stages().contains(stage)) {
            reasons.add(Line.of("STAGE_NOT_SERVED", "stage", stage));
        }
        if (product.firstLoanOnly() && !applicant.firstLoan()) {
            reasons.add(Line.of("FIRST_LOAN_ONLY"));
        }
    }

    private static void use(Product product, Applicant applicant, List<Line> reasons) {
        Purpose purpose = applicant.purpose();
        if (purpose != null && product.forbiddenPurposes().contains(purpose)) {
            reasons.add(Line.of("PURPOSE_FORBIDDEN", "purpose", purpose));
        } else if (purpose != null
                && !product.purposes().isEmpty()
                && !product.purposes().contains(purpose)) {
            reasons.add(Line.of("PURPOSE_NOT_SERVED", "purpose", purpose));
        }
        Security security = applicant.security();
        if (security != null
                && !product.securities().isEmpty()
                && !product.securities().contains(security)) {
            reasons.add(Line.of("SECURITY_NOT_SERVED", "security", security));
        }
    }

    private static void qualifications(
            Product product, Applicant applicant, List<Line> reasons, List<Line> anyOf, List<Line> explanation) {
        for (Requirement required : product.allOf()) {
            required.metBy(applicant)
                    .ifPresentOrElse(
                            held -> explanation.add(byQualification(held)),
                            () -> reasons.add(required.shortfall(applicant)));
        }
        if (product.anyOf().isEmpty()) {
            return;
        }
        List<Held> met = product.anyOf().stream()
                .flatMap(required -> required.metBy(applicant).stream())
                .toList();
        if (met.isEmpty()) {
            product.anyOf().forEach(required -> anyOf.add(required.shortfall(applicant)));
        } else {
            met.forEach(held -> explanation.add(byQualification(held)));
        }
    }

    private static Line byQualification(Held held) {
        return Line.of("BY_QUALIFICATION", "kind", held.kind(), "year", held.year());
    }

    private static void grade(Product product, Applicant applicant, List<Line> reasons, List<Line> advice) {
        GradeFloor floor = product.gradeFloor();
        GradeStep grade = applicant.grade();
        if (floor == null || (grade != null && grade.isAtLeast(floor.grade()))) {
            return;
        }
        // A floor that a rule itself sets counts beside a qualification; a proposed one only advises there.
        List<Line> told = product.isByQualification() && floor.suggested() ? advice : reasons;
        if (grade == null) {
            told.add(Line.of("GRADE_MISSING", "minimum", floor.grade()));
        } else {
            told.add(Line.of(
                    floor.suggested() ? "BELOW_SUGGESTED_GRADE" : "BELOW_MINIMUM_GRADE",
                    "grade",
                    grade,
                    "minimum",
                    floor.grade()));
        }
    }

    private static List<Share> shares(Product product, Applicant applicant, List<Line> explanation) {
        List<Share> shares = product.riskShares().stream()
                .filter(riskShare -> riskShare.when().fits(applicant))
                .findFirst()
                .map(RiskShare::shares)
                .orElse(List.of());
        Bonus bonus = product.bonus();
        if (bonus == null || shares.isEmpty() || !bonus.isEarned(applicant)) {
            return shares;
        }
        explanation.add(Line.of("BONUS", "points", bonus.points(), "party", bonus.party()));
        return shares.stream().map(bonus::on).toList();
    }
}

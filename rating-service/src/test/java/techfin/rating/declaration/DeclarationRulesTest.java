package techfin.rating.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.qualification.QualificationKind;

class DeclarationRulesTest {
    private static final DeclarationCourse.Past FIRST = new DeclarationCourse.Past(false, false);
    private static final DeclarationCourse.Past CORRECTION = new DeclarationCourse.Past(false, true);

    @ParameterizedTest(name = "{0} by {1}, returned before {2}: {3}")
    @CsvSource({
        "DRAFT, SUBMIT, false, SUBMITTED",
        "RETURNED, SUBMIT, true, SUBMITTED",
        "SUBMITTED, WITHDRAW, false, DRAFT",
        "SUBMITTED, WITHDRAW, true, RETURNED",
        "SUBMITTED, TAKE_UP, false, IN_REVIEW",
        "IN_REVIEW, RETURN, false, RETURNED",
        "RETURNED, RETURN, true, RETURNED",
        "IN_REVIEW, VERIFY, true, VERIFIED",
        "VERIFIED, CORRECT, false, VERIFIED",
        "VERIFIED, SUPERSEDE, true, SUPERSEDED",
        "DRAFT, DISCARD, false,",
        "RETURNED, DISCARD, true,",
        "SUBMITTED, VERIFY, false,",
        "IN_REVIEW, WITHDRAW, false,",
        "VERIFIED, RETURN, false,",
        "SUPERSEDED, CORRECT, false,",
        "RETURNED, VERIFY, true,",
    })
    void moves_stand_in_one_table(
            DeclarationStatus from, DeclarationStep step, boolean returnedBefore, DeclarationStatus to) {
        assertThat(DeclarationCourse.after(from, step, new DeclarationCourse.Past(returnedBefore, false))
                        .orElse(null))
                .isEqualTo(to);
    }

    @Test
    void only_a_draft_and_a_returned_one_take_entries_and_nobody_moves_a_superseded_one() {
        assertThat(Arrays.stream(DeclarationStatus.values()).filter(DeclarationStatus::takesEntries))
                .containsExactly(DeclarationStatus.DRAFT, DeclarationStatus.RETURNED);
        assertThat(DeclarationCourse.nextSteps(DeclarationStatus.SUPERSEDED, FIRST))
                .isEmpty();
        assertThat(DeclarationCourse.nextSteps(DeclarationStatus.VERIFIED, FIRST))
                .containsExactly(DeclarationStep.CORRECT);
    }

    @Test
    void only_a_correction_that_is_being_written_is_discarded_and_nobody_moves_it_again() {
        assertThat(Arrays.stream(DeclarationStatus.values())
                        .filter(from -> DeclarationCourse.after(from, DeclarationStep.DISCARD, CORRECTION)
                                .isPresent()))
                .containsExactly(DeclarationStatus.DRAFT, DeclarationStatus.RETURNED);
        assertThat(DeclarationCourse.nextSteps(DeclarationStatus.DRAFT, FIRST)).containsExactly(DeclarationStep.SUBMIT);
        assertThat(DeclarationCourse.nextSteps(DeclarationStatus.DRAFT, CORRECTION))
                .containsExactly(DeclarationStep.SUBMIT, DeclarationStep.DISCARD);
        assertThat(DeclarationCourse.nextSteps(DeclarationStatus.DISCARDED, CORRECTION))
                .isEmpty();
    }

    @Test
    void the_highest_qualification_counts_and_some_are_none_of_this_kind() {
        assertThat(QualificationLevel.of(List.of())).isEqualTo("none");
        assertThat(QualificationLevel.of(List.of(QualificationKind.TALENT))).isEqualTo("none");
        assertThat(QualificationLevel.of(List.of(QualificationKind.TECH_SME))).isEqualTo("tech_sme_or_innovative_sme");
        assertThat(QualificationLevel.of(List.of(QualificationKind.HIGH_TECH, QualificationKind.INNOVATIVE_SME)))
                .isEqualTo("high_tech");
        assertThat(QualificationLevel.of(List.of(QualificationKind.GAZELLE, QualificationKind.HIGH_TECH)))
                .isEqualTo("zjtx_or_gazelle");
        assertThat(QualificationLevel.of(List.of(QualificationKind.SPECIALISED_SME, QualificationKind.LITTLE_GIANT)))
                .isEqualTo("xiaojuren_or_single_champion");
    }
}

package techfin.recordkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import techfin.lending.record.Finding;
import techfin.servicekit.problem.Problem;

class RefusalsTest {
    @Test
    void no_finding_is_no_refusal() {
        assertThatCode(() -> Refusals.throwIfAny(List.of())).doesNotThrowAnyException();
    }

    @Test
    void every_finding_stands_in_the_one_answer() {
        List<Finding> findings = List.of(
                new Finding("/uscc", "INVALID_USCC", Map.of()),
                new Finding("/divisionCode", "FORMER_DIVISION", Map.of("now", "371503")));
        assertThatThrownBy(() -> Refusals.throwIfAny(findings)).isInstanceOf(Problem.class);
    }
}

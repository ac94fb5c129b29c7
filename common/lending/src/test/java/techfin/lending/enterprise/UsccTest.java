package techfin.lending.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {
    /** 91330100799655058B is a published code; the others were computed for tests from GB 32100-2015. */
    @ParameterizedTest
    @ValueSource(strings = {"91330100799655058B", "91371502MA0000001X", "9137158100000001A5"})
    void a_code_with_its_check_character_is_read(String code) {
        assertThat(Uscc.parse(code)).contains(new Uscc(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91371502MA0000001Y",
                "9137150ZMA0000001X",
                "91371502MA000000IX",
                "91371502MAO000001X",
                "91371502MA0000001",
                "91371502MA0000001XX",
                "",
                "91371502MA\u200d0000001X",
                "９1371502MA0000001X"
            })
    void anything_else_is_refused(String code) {
        assertThat(Uscc.parse(code)).isEmpty();
    }

    @Test
    void lower_case_and_blanks_around_are_normalised() {
        assertThat(Uscc.parse(" 91371502ma0000001x ")).contains(new Uscc("91371502MA0000001X"));
    }

    @Test
    void every_single_wrong_character_is_found() {
        Random seeded = new Random(20261120);
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < 17; i++) {
                code.append(alphabet.charAt(seeded.nextInt(31)));
            }
            code.append(Uscc.checkCharacter(code.toString()));
            assertThat(Uscc.parse(code.toString())).isPresent();
            int at = seeded.nextInt(18);
            char wrong = alphabet.charAt((alphabet.indexOf(code.charAt(at)) + 1 + seeded.nextInt(30)) % 31);
            code.setCharAt(at, wrong);
            assertThat(Uscc.parse(code.toString())).as(code.toString()).isEmpty();
        }
    }
}

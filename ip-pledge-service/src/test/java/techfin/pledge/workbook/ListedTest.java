package techfin.pledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.money.Percent;

class ListedTest {
    @Test
    void signs_of_both_scripts_part_things_and_their_words() {
        assertThat(Listed.parts("张三，33.33；聊城𠮷成（集团）公司, 91371502MA0000001X ,６６.67％;"))
                .contains(List.of(
                        new Listed.Part(List.of("张三"), Percent.parse("33.33")),
                        new Listed.Part(List.of("聊城𠮷成（集团）公司", "91371502MA0000001X"), Percent.parse("66.67"))));
        assertThat(Listed.words(" ZY-1 ；ZY-2;;\nZY-3")).containsExactly("ZY-1", "ZY-2", "ZY-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "张三,", ",100", "张三,百分之百", "张三,1001", "张三,33.3333333", "张三,50;李四"})
    void what_has_no_words_or_no_share_is_no_part(String text) {
        assertThat(Listed.parts(text)).isEmpty();
    }
}

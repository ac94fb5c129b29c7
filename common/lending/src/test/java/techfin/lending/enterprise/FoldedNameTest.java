package techfin.lending.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedNameTest {
    @Test
    void width_case_and_blanks_make_no_difference() {
        assertThat(FoldedName.of("ＡＢＣ 科技（聊城）　有限公司")).isEqualTo(FoldedName.of("abc科技(聊城)有限公司"));
        assertThat(FoldedName.of("ÍSTANBUL I").text()).isEqualTo("ístanbuli");
    }

    @Test
    void a_character_beyond_the_first_plane_is_one_character() {
        assertThat(FoldedName.of("𠮷成轴").grams()).containsExactly("𠮷成", "成轴");
        assertThat(FoldedName.of("𠮷成").length()).isEqualTo(2);
    }

    @Test
    void a_pair_is_named_once_and_one_character_has_none() {
        assertThat(FoldedName.of("哈哈哈").grams()).containsExactly("哈哈");
        assertThat(FoldedName.of("哈").grams()).isEmpty();
    }

    @Test
    void what_unicode_makes_long_is_cut_between_characters() {
        assertThat(FoldedName.of("\uFDFA".repeat(200)).text().length()).isLessThanOrEqualTo(1000);
        assertThat(FoldedName.of("a" + "𠮷".repeat(600)).text()).hasSize(999).endsWith("𠮷");
    }
}

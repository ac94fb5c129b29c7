package techfin.rating.qualification;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an enterprise can be by a published list. */
public enum QualificationKind {
    /** 科技型中小企业: the registration of a year holds until 31 March of the next; 国科发政〔2017〕115号. */
    TECH_SME(null),
    /** 高新技术企业: the certificate holds three years; 国科发火〔2016〕32号, article 9. */
    HIGH_TECH(3),
    /** 创新型中小企业: three years; 工信部企业〔2022〕63号. */
    INNOVATIVE_SME(3),
    /** 专精特新中小企业: three years; 工信部企业〔2022〕63号. */
    SPECIALISED_SME(3),
    /** 专精特新小巨人企业: three years; 工信部企业〔2022〕63号. */
    LITTLE_GIANT(3),
    /** 瞪羚企业. */
    GAZELLE(null),
    /** 制造业单项冠军. */
    SINGLE_CHAMPION(null),
    /** Passed the 科融信 credit-enhancement evaluation; 鲁科字〔2025〕29号. */
    CREDIT_ENHANCED(null),
    /** Has a 泰山产业领军人才. */
    TALENT(null),
    /** Leads a 省级以上科技计划项目. */
    LEADS_PROJECT(null);

    private final @Nullable Integer years;

    QualificationKind(@Nullable Integer years) {
        this.years = years;
    }

    /**
     * The last day where a rule sets it.
     *
     * @param year the year of the list
     * @param from first day
     * @return empty where the list or the document says it
     */
    public Optional<LocalDate> lastDay(int year, LocalDate from) {
        if (this == TECH_SME) {
            return Optional.of(LocalDate.of(year + 1, Month.MARCH, 31));
        }
        return Optional.ofNullable(years).map(term -> from.plusYears(term).minusDays(1));
    }
}

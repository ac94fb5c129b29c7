package techfin.rating.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The grades of a system (等级).
 *
 * @param earned from the best to the worst; the worst starts at 0
 * @param vetoed the grade of an enterprise under a veto (一票否决), below all others
 * @param unrated what stands instead of a grade while too little is known
 */
public record GradeScale(List<Grade> earned, String vetoed, String unrated) {
    public GradeScale {
        earned = List.copyOf(earned);
    }

    /** The grade of a total: rounded half up to two places once, then compared. */
    public String of(BigDecimal total) {
        BigDecimal rounded = total.setScale(2, RoundingMode.HALF_UP);
        return earned.get(indexOf(rounded.movePointRight(2).longValueExact())).name();
    }

    /** Place of the grade of a total, counted from the best. */
    int indexOf(long hundredths) {
        for (int i = 0; i < earned.size(); i++) {
            if (hundredths >= earned.get(i).from().movePointRight(2).longValueExact()) {
                return i;
            }
        }
        return earned.size() - 1;
    }

    /** Place of an earned grade, counted from the best; -1 for none of them. */
    public int indexOf(String name) {
        for (int i = 0; i < earned.size(); i++) {
            if (earned.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}

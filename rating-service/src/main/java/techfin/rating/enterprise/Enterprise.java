package techfin.rating.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * An enterprise on the register.
 *
 * @param version goes up by one with each change
 * @param nameSince first day of the present name, null when not known
 * @param formerNames the names before, the oldest first
 * @param divisionCode county or zone in which it is seated today
 * @param industryCode class of GB/T 4754-2017
 * @param foundedOn null when not known
 * @param registeredOn day on which it came on this register
 */
public record Enterprise(
        String id,
        long version,
        Uscc uscc,
        String name,
        @Nullable LocalDate nameSince,
        List<FormerName> formerNames,
        String divisionCode,
        String industryCode,
        @Nullable LocalDate foundedOn,
        Figures figures,
        LocalDate registeredOn) {
    public Enterprise {
        formerNames = List.copyOf(formerNames);
    }

    /** An enterprise that comes on the register. */
    public static Enterprise registered(String id, Uscc uscc, EnterpriseFacts facts, LocalDate today) {
        return new Enterprise(
                id,
                1,
                uscc,
                facts.name(),
                null,
                List.of(),
                facts.divisionCode(),
                facts.industryCode(),
                facts.foundedOn(),
                facts.figures(),
                today);
    }

    /** Its size for statistics; empty where the rule does not cover its industry or a figure is missing. */
    public Optional<SizeClass> sizeClass() {
        return SizeClass.of(industryCode, figures.staff(), figures.revenue(), figures.totalAssets());
    }

    /** The same enterprise after a change that the rules allow. */
    Enterprise changed(EnterpriseChange change) {
        String newName = change.name();
        LocalDate newSince = change.nameFrom();
        List<FormerName> former = new ArrayList<>(formerNames);
        if (newSince != null) {
            former.add(new FormerName(name, nameSince, newSince));
        }
        return new Enterprise(
                id,
                version + 1,
                uscc,
                newName == null ? name : newName,
                newSince == null ? nameSince : newSince,
                former,
                orElse(change.divisionCode(), divisionCode),
                orElse(change.industryCode(), industryCode),
                change.foundedOn() == null ? foundedOn : change.foundedOn(),
                change.figures() == null ? figures : change.figures(),
                registeredOn);
    }

    /** The same enterprise with its former names, which a store keeps beside it. */
    public Enterprise withFormerNames(List<FormerName> names) {
        return new Enterprise(
                id,
                version,
                uscc,
                name,
                nameSince,
                names,
                divisionCode,
                industryCode,
                foundedOn,
                figures,
                registeredOn);
    }

    /** Whether two versions say the same. */
    boolean saysTheSame(Enterprise other) {
        return name.equals(other.name)
                && formerNames.equals(other.formerNames)
                && divisionCode.equals(other.divisionCode)
                && industryCode.equals(other.industryCode)
                && Optional.ofNullable(foundedOn).equals(Optional.ofNullable(other.foundedOn))
                && figures.equals(other.figures);
    }

    private static String orElse(@Nullable String changed, String present) {
        return changed == null ? present : changed;
    }
}

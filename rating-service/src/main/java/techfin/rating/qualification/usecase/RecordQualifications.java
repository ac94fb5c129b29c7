package techfin.rating.qualification.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.Role;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseDraft;
import techfin.rating.enterprise.Enterprises;
import techfin.rating.enterprise.FormerName;
import techfin.rating.enterprise.usecase.RegisterEnterprises;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationFacts;
import techfin.rating.qualification.QualificationKey;
import techfin.rating.qualification.QualificationLibrary;
import techfin.rating.qualification.QualificationLine;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/**
 * The bureau records a published list, by the same rules as a single qualification. Enterprises that the register does not
 * know come on it with what their line says.
 */
@Singleton
public class RecordQualifications {
    private final Enterprises enterprises;
    private final RegisterEnterprises register;
    private final QualificationLibrary library;
    private final AuditTrail audit;

    RecordQualifications(
            Enterprises enterprises, RegisterEnterprises register, QualificationLibrary library, AuditTrail audit) {
        this.enterprises = enterprises;
        this.register = register;
        this.library = library;
        this.audit = audit;
    }

    /**
     * A dry run over lines that come some at a time; it remembers them and the enterprises that they bring.
     *
     * @throws Problem 403 for anybody but the bureau's reviewer
     */
    public Trial trial(Actor actor, LocalDate day) {
        actor.require(Role.BUREAU_REVIEWER);
        return new Trial(actor, day);
    }

    /**
     * Records the lines that can be; runs inside the caller's transaction.
     *
     * @param day day of the record, Beijing calendar
     * @return one verdict for each, in their order
     * @throws Problem 403 for anybody but the bureau's reviewer
     */
    public List<LineVerdict> record(Actor actor, LocalDate day, List<QualificationLine> lines) {
        Trial trial = trial(actor, day);
        List<LineVerdict> verdicts = new ArrayList<>();
        List<Qualification> recorded = new ArrayList<>();
        for (LineVerdict verdict : trial.judge(lines)) {
            if (verdict instanceof LineVerdict.Fits fits) {
                Qualification one = Qualification.recorded(
                        Ids.next(),
                        fits.qualification().uscc(),
                        fits.qualification().facts(),
                        day);
                recorded.add(one);
                verdicts.add(new LineVerdict.Fits(one, fits.warnings()));
            } else {
                verdicts.add(verdict);
            }
        }
        if (!recorded.isEmpty()) {
            write(actor, day, List.copyOf(trial.newcomers.values()), recorded);
        }
        return verdicts;
    }

    private void write(Actor actor, LocalDate day, List<Newcomer> newcomers, List<Qualification> recorded) {
        if (!newcomers.isEmpty()) {
            register.register(
                    actor,
                    newcomers.stream().map(Newcomer::read).toList(),
                    day,
                    newcomers.getFirst().source());
        }
        library.addAll(recorded);
        audit.recordAll(
                actor,
                "QUALIFICATION_RECORDED",
                FindQualifications.OBJECT,
                recorded.stream()
                        .map(one -> new AuditTrail.Event(
                                one.id(),
                                null,
                                QualificationView.OnRecord.of(one),
                                one.facts().source()))
                        .toList());
    }

    /** An enterprise that a list brings, and which list. */
    private record Newcomer(EnterpriseDraft.Read read, String source) {}

    /** A dry run; nothing is locked and nothing written. */
    public final class Trial {
        private final Actor actor;
        private final LocalDate day;
        private final Map<QualificationKey, QualificationFacts> seen = new HashMap<>();
        private final Map<Uscc, Newcomer> newcomers = new LinkedHashMap<>();

        private Trial(Actor actor, LocalDate day) {
            this.actor = actor;
            this.day = day;
        }

        /** One verdict for each line, in their order. */
        public List<LineVerdict> judge(List<QualificationLine> lines) {
            Map<QualificationKey, Qualification> known =
                    library.byKeys(lines.stream().map(Trial::key).toList());
            Map<Uscc, Enterprise> registered = enterprises.findAll(
                    lines.stream().map(QualificationLine::uscc).toList());
            return lines.stream()
                    .map(line -> judge(line, known.get(key(line)), registered.get(line.uscc())))
                    .toList();
        }

        private LineVerdict judge(
                QualificationLine line, @Nullable Qualification known, @Nullable Enterprise enterprise) {
            if (known != null) {
                boolean same = known.revocation() == null && known.facts().saysTheSame(line.facts());
                return new LineVerdict.OnRecord(known, same);
            }
            QualificationFacts earlier = seen.get(key(line));
            if (earlier != null) {
                return new LineVerdict.Repeated(earlier.saysTheSame(line.facts()));
            }
            List<Finding> warnings = new ArrayList<>();
            Newcomer newcomer = newcomers.get(line.uscc());
            if (enterprise != null) {
                checkName(line, names(enterprise), warnings);
            } else if (newcomer != null) {
                checkName(line, Stream.of(newcomer.read().facts().name()), warnings);
            } else {
                List<Finding> found = new ArrayList<>();
                Optional<EnterpriseDraft.Read> read = line.newcomer().read(found);
                read.ifPresent(stated -> found.addAll(register.refusals(actor, stated, day)));
                if (!found.isEmpty()) {
                    return new LineVerdict.Refused(found);
                }
                newcomers.put(
                        line.uscc(),
                        new Newcomer(read.orElseThrow(), line.facts().source()));
                warnings.add(Finding.of("/uscc", "COMES_ON_THE_REGISTER"));
            }
            seen.put(key(line), line.facts());
            return new LineVerdict.Fits(Qualification.recorded("", line.uscc(), line.facts(), day), warnings);
        }

        private static QualificationKey key(QualificationLine line) {
            return QualificationKey.of(line.uscc(), line.facts());
        }

        private static Stream<String> names(Enterprise enterprise) {
            return Stream.concat(
                    Stream.of(enterprise.name()),
                    enterprise.formerNames().stream().map(FormerName::name));
        }

        private static void checkName(QualificationLine line, Stream<String> names, List<Finding> warnings) {
            List<String> known = names.toList();
            FoldedName stated = FoldedName.of(line.name());
            if (known.stream().map(FoldedName::of).noneMatch(stated::equals)) {
                warnings.add(new Finding("/name", "NAME_DIFFERS_FROM_REGISTER", Map.of("name", known.getFirst())));
            }
        }
    }
}

package techfin.subsidykit.application.usecase;

import java.util.List;
import techfin.casework.CaseEvent;
import techfin.casework.Party;
import techfin.casework.Step;
import techfin.servicekit.actor.Actor;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.round.SubsidyRound;

/**
 * What can be done next, and by whom.
 *
 * @param role the role that speaks for the party in this round
 * @param holds what must hold besides
 * @param yours whether the reader has that role
 */
public record NextStep(CaseEvent event, Party party, String role, List<String> holds, boolean yours) {
    static List<NextStep> of(SubsidyApplication application, SubsidyRound round, Actor reader) {
        return round.course().next(application.state()).stream()
                .map(step -> of(step, round, reader))
                .toList();
    }

    private static NextStep of(Step step, SubsidyRound round, Actor reader) {
        return new NextStep(
                step.event(),
                step.who(),
                round.terms().office().roleOf(step.who()),
                step.holds().stream().map(Enum::name).sorted().toList(),
                CaseScopes.speaksFor(reader, step.who(), round.terms().office()));
    }
}

package techfin.pledge.demo;

import java.util.List;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.pledging.Pledge;

/** Everything that is told, each list in the order of its ids. */
public record DemoStory(
        List<DemoRight> rights, List<Appraisal> appraisals, List<Pledge> pledges, List<DemoLoan> loans) {
    public DemoStory {
        rights = List.copyOf(rights);
        appraisals = List.copyOf(appraisals);
        pledges = List.copyOf(pledges);
        loans = List.copyOf(loans);
    }
}

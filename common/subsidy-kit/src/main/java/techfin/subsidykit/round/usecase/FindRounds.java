package techfin.subsidykit.round.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** Everybody can look at rounds. */
@Singleton
public class FindRounds {
    private final Rounds rounds;

    FindRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    /** One round; 404 when there is none. */
    public SubsidyRound one(String id) {
        return rounds.find(id).orElseThrow(Problem::notFound);
    }

    /** A page of rounds, newest first, one row more than it holds when there is a next page. */
    public List<SubsidyRound> page(PageRequest page) {
        return rounds.list(page.after(), page.limit() + 1);
    }

    /** How many rounds there are. */
    public long count() {
        return rounds.count();
    }
}

package techfin.rating.assessment.usecase;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.input.RatingInputs;
import techfin.rating.scoring.Scorer;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Reads the stretches of a run, one ahead, in a thread and transactions of its own: while one is scored and written, the
 * next is read. What it gives may have been replaced since; whoever writes has to look.
 */
final class ReadAhead {
    private final AssessmentRun run;
    private final Scorer scorer;
    private final RatingInputs inputs;
    private final UnitOfWork work;
    private CompletableFuture<List<Candidate>> next;

    /** Begins to read behind what the run has looked at. */
    ReadAhead(AssessmentRun run, Scorer scorer, RatingInputs inputs, UnitOfWork work) {
        this.run = run;
        this.scorer = scorer;
        this.inputs = inputs;
        this.work = work;
        next = begin(run.lastUscc());
    }

    /** The next stretch, empty at the end; the one behind it is begun. */
    List<Candidate> take() {
        List<Candidate> stretch = joined();
        if (!stretch.isEmpty()) {
            next = begin(stretch.getLast().input().uscc().value());
        }
        return stretch;
    }

    private List<Candidate> joined() {
        try {
            return next.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private CompletableFuture<List<Candidate>> begin(@Nullable String lastUscc) {
        return CompletableFuture.supplyAsync(() -> read(lastUscc), Thread::startVirtualThread);
    }

    private List<Candidate> read(@Nullable String lastUscc) {
        return work.run(() -> inputs.after(lastUscc, run.scope(), RateInputs.STRETCH)).stream()
                .map(input -> Candidate.of(scorer, input, run.onDay()))
                .toList();
    }
}

package techfin.gateway.account.job;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.gateway.account.usecase.EndedTokens;
import techfin.gateway.account.usecase.ForgetSessions;

/** Runs the upkeep of sessions. A run that fails is logged and the next one comes: what was known stays in force. */
@Singleton
final class SessionUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(SessionUpkeep.class);

    private final EndedTokens endedTokens;
    private final ForgetSessions forgetSessions;

    SessionUpkeep(EndedTokens endedTokens, ForgetSessions forgetSessions) {
        this.endedTokens = endedTokens;
        this.forgetSessions = forgetSessions;
    }

    @Scheduled(fixedDelay = "2s", initialDelay = "1s")
    void readEndedTokens() {
        try {
            endedTokens.read();
        } catch (RuntimeException e) {
            LOG.warn("could not read which tokens were ended; those known stay ended", e);
        }
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void forgetSessions() {
        try {
            forgetSessions.run();
        } catch (RuntimeException e) {
            LOG.warn("could not clear old sessions away; the next run will", e);
        }
    }
}

package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import techfin.gateway.account.RefreshTokens;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.transaction.UnitOfWork;

/** Deletes sessions whose life ran out a week ago; several instances may run it at once. */
@Singleton
public final class ForgetSessions {
    private static final Duration GRACE = Duration.ofDays(7);

    private final RefreshTokens refreshTokens;
    private final UnitOfWork unitOfWork;
    private final BusinessClock clock;

    ForgetSessions(RefreshTokens refreshTokens, UnitOfWork unitOfWork, BusinessClock clock) {
        this.refreshTokens = refreshTokens;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Deletes them, a bounded number per transaction. */
    public void run() {
        Instant before = clock.now().minus(GRACE);
        int deleted;
        do {
            deleted = unitOfWork.run(() -> refreshTokens.deleteBefore(before));
        } while (deleted > 0);
    }
}

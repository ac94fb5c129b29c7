package techfin.gateway.account.job;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.Objects;
import techfin.gateway.account.AccessTokens;
import techfin.gateway.account.usecase.FirstAccounts;
import techfin.servicekit.start.Settings;

/** Sees to it, before the gateway listens, that somebody can sign in. */
@Singleton
final class FirstStart implements ApplicationEventListener<StartupEvent> {
    private final FirstAccounts firstAccounts;
    private final Settings settings;

    /** @param accessTokens here so that a key that cannot sign stops the start, not the first sign-in */
    FirstStart(FirstAccounts firstAccounts, Settings settings, AccessTokens accessTokens) {
        Objects.requireNonNull(accessTokens);
        this.firstAccounts = firstAccounts;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        firstAccounts.run(settings);
    }
}

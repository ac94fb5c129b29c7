package techfin.gateway.account.job;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import techfin.gateway.account.usecase.FirstAccounts;
import techfin.servicekit.start.Settings;

/** Sees to it, before the gateway listens, that somebody can sign in. */
@Singleton
final class FirstStart implements ApplicationEventListener<StartupEvent> {
    private final FirstAccounts firstAccounts;
    private final Settings settings;

    FirstStart(FirstAccounts firstAccounts, Settings settings) {
        this.firstAccounts = firstAccounts;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        firstAccounts.run(settings);
    }
}

package techfin.subsidykit;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Set;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.access.Offices;

/** The offices of the service under test. */
@Factory
class TestOffices {
    @Singleton
    Offices offices() {
        return new Offices(Office.SCIENCE_BUREAU, Set.of(Office.values()));
    }
}

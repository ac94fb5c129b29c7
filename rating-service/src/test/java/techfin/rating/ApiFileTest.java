package techfin.rating;

import org.junit.jupiter.api.Test;
import techfin.testkit.openapi.CommittedApi;

class ApiFileTest {
    @Test
    void the_committed_description_is_the_one_that_the_build_writes() {
        CommittedApi.check();
    }
}

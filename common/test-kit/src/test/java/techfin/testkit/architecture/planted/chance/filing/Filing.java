package techfin.testkit.architecture.planted.chance.filing;

import java.util.UUID;

final class Filing {
    String id() {
        return UUID.randomUUID().toString();
    }
}

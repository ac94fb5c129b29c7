package techfin.testkit.architecture.planted.framework.filing;

import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;

final class Filing {
    @Nullable
    Condition<String> fromLibrary;
}

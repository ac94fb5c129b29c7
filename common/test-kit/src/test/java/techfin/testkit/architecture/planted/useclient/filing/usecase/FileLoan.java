package techfin.testkit.architecture.planted.useclient.filing.usecase;

import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;

final class FileLoan {
    @Nullable
    Condition<String> fromFramework;
}

package techfin.testkit.architecture.planted.websql.filing.web;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

final class FilingController {
    @Nullable
    Connection shortcut;
}

package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import techfin.rating.selfcheck.Shortfall;

/** Something that is missing to pass, in the language that the reader asked for. */
@Introspected
@Schema(name = "SelfCheckMissing")
public record MissingView(String code, String message) {
    static List<MissingView> of(List<Shortfall> missing, CheckWords words) {
        return missing.stream()
                .map(shortfall -> new MissingView(shortfall.code(), words.text(shortfall.code(), shortfall.values())))
                .toList();
    }
}

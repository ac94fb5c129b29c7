package techfin.subsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.money.InForce;
import techfin.money.LprPublication;
import techfin.money.LprTable;
import techfin.money.LprTenor;

/** Looks up prime rates for one quote and keeps in mind which publications were used. */
final class RatesUsed {
    private final LprTable table;
    private final List<LprPublication> used = new ArrayList<>();
    private final List<Step> warnings = new ArrayList<>();

    RatesUsed(LprTable table) {
        this.table = table;
    }

    /** Stops a quote for want of a rate; caught where the quote starts. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient NoRateInForce outcome;

        Missing(NoRateInForce outcome) {
            super(outcome.toString(), null, false, false);
            this.outcome = outcome;
        }

        NoRateInForce outcome() {
            return outcome;
        }
    }

    LprPublication on(LprTenor tenor, LocalDate day) {
        InForce<LprPublication> inForce = table.on(day).orElseThrow(() -> missing(tenor, day.toString()));
        if (inForce.latestKnown()) {
            warn("LATEST_KNOWN_RATE", day, inForce.value());
        }
        return keep(inForce.value());
    }

    /** Keeps a warning for the receipt; the same one is kept once. */
    void warn(String code, LocalDate day, LprPublication publication) {
        Step warning = new Step.Warning(
                code,
                Map.of(
                        "on",
                        day.toString(),
                        "publishedOn",
                        publication.publishedOn().toString()));
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    LprPublication publishedIn(LprTenor tenor, YearMonth month) {
        Optional<LprPublication> publication = table.publishedIn(month);
        return keep(publication.orElseThrow(() -> missing(tenor, month.toString())));
    }

    private LprPublication keep(LprPublication publication) {
        if (!used.contains(publication)) {
            used.add(publication);
        }
        return publication;
    }

    private Missing missing(LprTenor tenor, String wanted) {
        return new Missing(
                new NoRateInForce(tenor, wanted, table.lastPublishedOn().toString()));
    }

    LocalDate knownUntil() {
        return table.lastPublishedOn();
    }

    /** By day of publication. */
    List<LprPublication> used() {
        if (used.size() > 1) {
            used.sort((a, b) -> a.publishedOn().compareTo(b.publishedOn()));
        }
        return used;
    }

    List<Step> warnings() {
        return warnings;
    }
}

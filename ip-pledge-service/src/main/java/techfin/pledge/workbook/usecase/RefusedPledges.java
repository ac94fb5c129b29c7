package techfin.pledge.workbook.usecase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pledges of the first sheet that cannot be entered, by their contract numbers, with the line that says why. */
final class RefusedPledges {
    private final Map<String, Integer> lines = new HashMap<>();

    void add(String contractNumber, int line) {
        if (!contractNumber.isEmpty()) {
            lines.putIfAbsent(contractNumber, line);
        }
    }

    Optional<Integer> line(String contractNumber) {
        return Optional.ofNullable(lines.get(contractNumber));
    }
}

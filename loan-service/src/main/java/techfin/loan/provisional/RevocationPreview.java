package techfin.loan.provisional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import techfin.loan.filing.Loan;
import techfin.money.Money;

/**
 * Which filings a run for a day revokes: those whose last day as a provisional filing is that day or earlier. Inside a
 * year these are filings of the years before; on 31 December those of the year itself too.
 */
public record RevocationPreview(LocalDate on, List<LapsedCase> cases) {
    public RevocationPreview {
        cases = List.copyOf(cases);
    }

    /** The preview over filings in the order of their ids. */
    public static RevocationPreview of(LocalDate on, List<Loan> lapsed) {
        return new RevocationPreview(on, lapsed.stream().map(LapsedCase::of).toList());
    }

    public Money filedAmount() {
        return Money.sum(cases.stream().map(LapsedCase::filedAmount).toList());
    }

    public long enterprises() {
        return cases.stream().map(LapsedCase::uscc).distinct().count();
    }

    /** SHA-256 over everything in it, in hexadecimal: two previews with the same digest revoke the same. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(on.toString().getBytes(StandardCharsets.UTF_8));
            for (LapsedCase one : cases) {
                sha.update(("\n" + one).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}

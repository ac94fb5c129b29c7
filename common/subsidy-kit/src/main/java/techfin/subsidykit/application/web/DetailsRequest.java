package techfin.subsidykit.application.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidykit.application.Details;

/**
 * What the applicant writes.
 *
 * @param interestPaid yuan of interest paid by the enterprise's own books
 * @param statement what the loan was used for
 */
@Introspected
@Schema(name = "SubsidyApplicationDetails")
public record DetailsRequest(
        @Nullable @Schema(type = "string", example = "87018.75")
        Money interestPaid,

        @Size(max = 2000) @Nullable String statement,

        @Valid @Nullable ContactRequest contact,

        @Valid @Nullable PayeeRequest payee,

        @Valid @Size(max = 50) @Nullable List<@Valid @NotNull DocumentRequest> documents) {

    /** Whom to call. */
    @Introspected
    @Schema(name = "SubsidyContact")
    public record ContactRequest(
            @NotBlank @Size(max = 50) String name,

            @NotBlank @Pattern(regexp = "[0-9+][0-9 -]{4,24}")
            String phone) {}

    /** Where the money goes: an account of the enterprise. */
    @Introspected
    @Schema(name = "SubsidyPayee")
    public record PayeeRequest(
            @NotBlank @Size(max = 100) String accountName,

            @NotBlank @Pattern(regexp = "[0-9]{8,32}") String accountNumber,

            @NotBlank @Size(max = 100) String bankName) {}

    /** A paper, with the SHA-256 of its file. */
    @Introspected
    @Schema(name = "SubsidyDocument")
    public record DocumentRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String kind,

            @NotBlank @Size(max = 200) String name,

            @NotBlank @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256) {}

    /** As the core knows it. */
    public Details toDetails() {
        return new Details(
                interestPaid,
                statement == null ? null : statement.strip(),
                contact == null
                        ? null
                        : new Details.Contact(
                                contact.name().strip(), contact.phone().strip()),
                payee == null
                        ? null
                        : new Details.Payee(
                                payee.accountName().strip(),
                                payee.accountNumber(),
                                payee.bankName().strip()),
                documents == null
                        ? List.of()
                        : documents.stream()
                                .map(document -> new Details.Document(
                                        document.kind(),
                                        document.name().strip(),
                                        document.sha256().toLowerCase(Locale.ROOT)))
                                .toList());
    }

    static Details of(@Nullable DetailsRequest given) {
        return given == null ? Details.NONE : given.toDetails();
    }
}

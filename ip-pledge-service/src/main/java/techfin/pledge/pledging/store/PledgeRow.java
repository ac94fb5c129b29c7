package techfin.pledge.pledging.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeEnd;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.pledging.PledgedRight;
import techfin.pledge.pledging.Pledgor;
import techfin.pledge.pledging.Registration;

/** The row of a pledge, column by column; its rights have rows of their own. */
@Singleton
class PledgeRow {
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "status",
            "bank_code",
            "bank_branch_code",
            "contract_number",
            "uscc",
            "pledgor_name",
            "division_code",
            "secured_amount",
            "secured_from",
            "secured_to",
            "insisted",
            "registration_number",
            "registered_on",
            "ended_on",
            "ended_by",
            "end_reason",
            "entered_by",
            "entered_on",
            "warnings");

    static final String ALL = String.join(", ", COLUMNS);
    static final String INSERT = "INSERT INTO pledge (" + ALL + ") VALUES ("
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    static final String UPDATE = "UPDATE pledge SET version = ?, status = ?, secured_amount = ?, secured_to = ?,"
            + " registration_number = ?, registered_on = ?, ended_on = ?, ended_by = ?, end_reason = ?, warnings = ?"
            + " WHERE id = ? AND version = ?";
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final ObjectMapper json;

    PledgeRow(ObjectMapper json) {
        this.json = json;
    }

    /** The values of a new row, in the order of {@link #INSERT}. */
    @Nullable
    Object[] all(Pledge pledge) {
        PledgeContract contract = pledge.contract();
        Registration registration = pledge.registration();
        PledgeEnd end = pledge.end();
        return new @Nullable Object[] {
            pledge.id(),
            pledge.version(),
            pledge.status().name(),
            pledge.bankCode(),
            contract.bankBranchCode(),
            contract.contractNumber(),
            contract.pledgor().uscc().value(),
            contract.pledgor().name(),
            contract.pledgor().divisionCode(),
            contract.securedAmount().toYuan(),
            contract.securedFrom(),
            contract.securedTo(),
            contract.insisted(),
            registration == null ? null : registration.number(),
            registration == null ? null : registration.on(),
            end == null ? null : end.on(),
            end == null ? null : end.by(),
            end == null ? null : end.reason(),
            pledge.enteredBy(),
            pledge.enteredOn(),
            write(pledge.warnings())
        };
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    @Nullable
    Object[] change(Pledge next) {
        Registration registration = next.registration();
        PledgeEnd end = next.end();
        return new @Nullable Object[] {
            next.version(),
            next.status().name(),
            next.contract().securedAmount().toYuan(),
            next.contract().securedTo(),
            registration == null ? null : registration.number(),
            registration == null ? null : registration.on(),
            end == null ? null : end.on(),
            end == null ? null : end.by(),
            end == null ? null : end.reason(),
            write(next.warnings()),
            next.id(),
            next.version() - 1
        };
    }

    /** The pledge without its rights. */
    Pledge read(ResultSet row) throws SQLException {
        String registration = row.getString("registration_number");
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new Pledge(
                row.getString("id"),
                row.getLong("version"),
                PledgeStatus.valueOf(row.getString("status")),
                row.getString("bank_code"),
                new PledgeContract(
                        row.getString("contract_number"),
                        row.getString("bank_branch_code"),
                        new Pledgor(
                                new Uscc(row.getString("uscc")),
                                row.getString("pledgor_name"),
                                row.getString("division_code")),
                        List.of(),
                        Money.ofYuan(row.getBigDecimal("secured_amount"), RoundingMode.UNNECESSARY),
                        row.getObject("secured_from", LocalDate.class),
                        row.getObject("secured_to", LocalDate.class),
                        row.getBoolean("insisted")),
                registration == null
                        ? null
                        : new Registration(registration, row.getObject("registered_on", LocalDate.class)),
                endedOn == null ? null : new PledgeEnd(endedOn, row.getString("ended_by"), row.getString("end_reason")),
                row.getString("entered_by"),
                row.getObject("entered_on", LocalDate.class),
                readFindings(row.getString("warnings")));
    }

    static PledgedRight readRight(ResultSet row) throws SQLException {
        return new PledgedRight(
                row.getString("right_id"), row.getString("co_owners_consent"), row.getBoolean("first_pledge"));
    }

    private String write(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("warnings could not be written", e);
        }
    }

    private List<Finding> readFindings(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("warnings could not be read", e);
        }
    }
}

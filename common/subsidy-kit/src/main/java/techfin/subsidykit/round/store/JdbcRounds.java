package techfin.subsidykit.round.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.subsidy.Part;
import techfin.subsidykit.round.PartyBudget;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;
import techfin.subsidykit.round.SubsidyRound.NoticeOfRound;

/** Rounds by plain SQL; the budget is taken by conditional updates, so that no two approvals spend the same yuan. */
@Singleton
class JdbcRounds implements Rounds {
    private static final String COLUMNS = "id, version, name, scheme, scheme_code, scheme_version, rule_author, terms,"
            + " budget, granted, stage, notice_id, notice_closes_on, opened_by";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM funding_round";
    private final Sql sql;
    private final TermsText texts;

    JdbcRounds(Sql sql, TermsText texts) {
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public void add(SubsidyRound round) {
        NoticeOfRound notice = round.notice();
        sql.update(
                "INSERT INTO funding_round (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                round.id(),
                round.version(),
                round.name(),
                texts.write(round.scheme()),
                round.scheme().code(),
                round.scheme().version(),
                round.ruleAuthor(),
                texts.write(round.terms()),
                round.budget().toYuan(),
                round.granted().toYuan(),
                round.stage().name(),
                notice == null ? null : notice.id(),
                notice == null ? null : notice.closesOn(),
                round.openedBy());
        sql.batch(
                "INSERT INTO funding_round_party (round_id, party, budget, granted) VALUES (?, ?, ?, ?)",
                round.parties().stream()
                        .map(party -> new @Nullable Object[] {
                            round.id(),
                            party.party(),
                            party.budget().toYuan(),
                            party.granted().toYuan()
                        })
                        .toList());
    }

    @Override
    public Optional<SubsidyRound> find(String id) {
        return withParties(sql.list(SELECT + " WHERE id = ?", this::read, id)).stream()
                .findFirst();
    }

    @Override
    public Optional<SubsidyRound> lock(String id) {
        return withParties(sql.list(SELECT + " WHERE id = ? FOR UPDATE", this::read, id)).stream()
                .findFirst();
    }

    @Override
    public Map<String, SubsidyRound> all(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String in = " WHERE id IN (" + Sql.places(ids.size()) + ")";
        return withParties(sql.list(SELECT + in, this::read, ids.toArray())).stream()
                .collect(Collectors.toMap(SubsidyRound::id, Function.identity()));
    }

    @Override
    public List<SubsidyRound> list(Optional<String> afterId, int limit) {
        String page = " ORDER BY id DESC LIMIT " + limit;
        return withParties(afterId.map(id -> sql.list(SELECT + " WHERE id < ?" + page, this::read, id))
                .orElseGet(() -> sql.list(SELECT + page, this::read)));
    }

    @Override
    public long count() {
        return sql.first("SELECT COUNT(*) FROM funding_round", row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public boolean take(String id, List<Part> parts) {
        Money whole = Money.sum(parts.stream().map(Part::amount).toList());
        boolean fits = sql.update(
                        "UPDATE funding_round SET granted = granted + ?, version = version + 1"
                                + " WHERE id = ? AND granted + ? <= budget",
                        whole.toYuan(),
                        id,
                        whole.toYuan())
                == 1;
        return fits && (!hasParties(id) || parts.stream().allMatch(part -> take(id, part)));
    }

    private boolean hasParties(String id) {
        return sql.first("SELECT COUNT(*) FROM funding_round_party WHERE round_id = ?", row -> row.getLong(1), id)
                        .orElseThrow()
                > 0;
    }

    private boolean take(String id, Part part) {
        return sql.update(
                        "UPDATE funding_round_party SET granted = granted + ?"
                                + " WHERE round_id = ? AND party = ? AND granted + ? <= budget",
                        part.amount().toYuan(),
                        id,
                        part.party(),
                        part.amount().toYuan())
                == 1;
    }

    @Override
    public void giveBack(String id, List<Part> parts) {
        Money whole = Money.sum(parts.stream().map(Part::amount).toList());
        sql.update(
                "UPDATE funding_round SET granted = granted - ?, version = version + 1 WHERE id = ?",
                whole.toYuan(),
                id);
        for (Part part : parts) {
            sql.update(
                    "UPDATE funding_round_party SET granted = granted - ? WHERE round_id = ? AND party = ?",
                    part.amount().toYuan(),
                    id,
                    part.party());
        }
    }

    @Override
    public boolean changeBudget(String id, Money budget, List<PartyBudget> parties) {
        boolean changed = sql.update(
                        "UPDATE funding_round SET budget = ?, version = version + 1 WHERE id = ? AND granted <= ?",
                        budget.toYuan(),
                        id,
                        budget.toYuan())
                == 1;
        for (PartyBudget party : parties) {
            changed &= sql.update(
                            "UPDATE funding_round_party SET budget = ? WHERE round_id = ? AND party = ? AND granted <= ?",
                            party.budget().toYuan(),
                            id,
                            party.party(),
                            party.budget().toYuan())
                    == 1;
        }
        return changed;
    }

    @Override
    public void listed(String id) {
        sql.update(
                "UPDATE funding_round SET stage = ?, version = version + 1 WHERE id = ?", RoundStage.LISTED.name(), id);
    }

    @Override
    public void noticed(String id, String noticeId, LocalDate closesOn) {
        sql.update(
                "UPDATE funding_round SET stage = ?, notice_id = ?, notice_closes_on = ?, version = version + 1"
                        + " WHERE id = ?",
                RoundStage.NOTICED.name(),
                noticeId,
                closesOn,
                id);
    }

    private List<SubsidyRound> withParties(List<SubsidyRound> rounds) {
        if (rounds.isEmpty()) {
            return rounds;
        }
        Map<String, List<PartyBudget>> parties = new HashMap<>();
        sql.list(
                        "SELECT round_id, party, budget, granted FROM funding_round_party WHERE round_id IN ("
                                + Sql.places(rounds.size())
                                + ") ORDER BY round_id, party",
                        row -> Map.entry(
                                row.getString(1),
                                new PartyBudget(row.getString(2), money(row, "budget"), money(row, "granted"))),
                        rounds.stream().map(SubsidyRound::id).toArray())
                .forEach(entry -> parties.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return rounds.stream()
                .map(round -> new SubsidyRound(
                        round.id(),
                        round.version(),
                        round.name(),
                        round.scheme(),
                        round.ruleAuthor(),
                        round.terms(),
                        round.budget(),
                        round.granted(),
                        parties.getOrDefault(round.id(), List.of()),
                        round.stage(),
                        round.notice(),
                        round.openedBy()))
                .toList();
    }

    private SubsidyRound read(ResultSet row) throws SQLException {
        String noticeId = row.getString("notice_id");
        return new SubsidyRound(
                row.getString("id"),
                row.getLong("version"),
                row.getString("name"),
                texts.scheme(row.getString("scheme")),
                row.getString("rule_author"),
                texts.terms(row.getString("terms")),
                money(row, "budget"),
                money(row, "granted"),
                List.of(),
                RoundStage.valueOf(row.getString("stage")),
                noticeId == null
                        ? null
                        : new NoticeOfRound(noticeId, row.getObject("notice_closes_on", LocalDate.class)),
                row.getString("opened_by"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofYuan(row.getBigDecimal(column), RoundingMode.UNNECESSARY);
    }
}

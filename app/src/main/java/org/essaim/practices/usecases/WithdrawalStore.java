package org.essaim.practices.usecases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.AccountId;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.practices.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which sheets were withdrawn, when, by whom and why.
@Repository
class WithdrawalStore {
    private final JdbcClient database;

    WithdrawalStore(JdbcClient database) {
        this.database = database;
    }

    void write(Sheet sheet, WithdrawSheet.Reason reason, AccountId account, Instant now) {
        var time = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        database.sql("UPDATE practices.sheet SET withdrawn_at = :now WHERE id = :id")
                .param("now", time)
                .param("id", sheet.id().value())
                .update();
        database.sql("""
                        INSERT INTO practices.withdrawal (id, sheet_id, version, reason, account_id, withdrawn_at)
                        VALUES (:id, :sheet, :version, :reason, :account, :now)
                        """)
                .param("id", TimeOrderedId.at(now))
                .param("sheet", sheet.id().value())
                .param("version", sheet.version())
                .param("reason", reason.name())
                .param("account", account.value())
                .param("now", time)
                .update();
    }

    /// Whether a withdrawn sheet had this address, and how it came to be withdrawn.
    Optional<ReadSheet.Withdrawn> find(Slug slug) {
        return database.sql("""
                        SELECT w.reason, w.withdrawn_at FROM practices.sheet s
                        JOIN practices.withdrawal w ON w.sheet_id = s.id AND w.withdrawn_at = s.withdrawn_at
                        WHERE s.slug = :slug AND s.withdrawn_at IS NOT NULL
                        """)
                .param("slug", slug.value())
                .query((row, _) -> new ReadSheet.Withdrawn(
                        WithdrawSheet.Reason.valueOf(row.getString("reason")),
                        row.getObject("withdrawn_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Map<String, Object>> by(AccountId account) {
        return database.sql("""
                        SELECT s.slug, w.reason, w.withdrawn_at FROM practices.withdrawal w
                        JOIN practices.sheet s ON s.id = w.sheet_id
                        WHERE w.account_id = :account ORDER BY w.withdrawn_at, w.id
                        """)
                .param("account", account.value())
                .query((row, _) -> Map.<String, Object>of(
                        "sheet",
                        row.getString("slug"),
                        "withdrawn-because",
                        row.getString("reason"),
                        "at",
                        row.getObject("withdrawn_at", OffsetDateTime.class)
                                .toInstant()
                                .toString()))
                .list();
    }

    void forget(AccountId account) {
        database.sql("UPDATE practices.withdrawal SET account_id = NULL WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }
}

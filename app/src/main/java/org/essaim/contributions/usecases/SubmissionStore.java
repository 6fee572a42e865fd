package org.essaim.contributions.usecases;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was handed in, with the numbers given to it.
@Repository
class SubmissionStore {
    private final JdbcClient database;

    SubmissionStore(JdbcClient database) {
        this.database = database;
    }

    /// The next number of a year. Given within the transaction: a refused submission takes none.
    int nextNumber(int year) {
        return nextNumber(year, 1);
    }

    /// The last of so many next numbers.
    int nextNumber(int year, int count) {
        return database.sql("""
                        INSERT INTO contributions.counter (year, last) VALUES (:year, :count)
                        ON CONFLICT (year) DO UPDATE SET last = counter.last + excluded.last
                        RETURNING last
                        """)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    void add(ContributionId id, Receipt receipt, @Nullable UUID enteredBy) {
        database.sql("""
                        INSERT INTO contributions.submission
                            (dossier_id, stage_key, number, submitted_at, entered_by, sha256, content)
                        VALUES (:id, :stage, :number, :submitted, :by, :sha256, :content)
                        """)
                .param("id", id.value())
                .param("stage", receipt.stage())
                .param("number", receipt.number())
                .param("submitted", DossierStore.at(receipt.submittedAt()))
                .param("by", enteredBy)
                .param("sha256", receipt.sha256())
                .param("content", receipt.bytes())
                .update();
    }

    void notMailed(String number) {
        database.sql("UPDATE contributions.submission SET mailed = false WHERE number = :number")
                .param("number", number)
                .update();
    }

    void markSubmitted(ContributionId id, Receipt first) {
        database.sql("""
                        UPDATE contributions.dossier SET number = :number, submitted_at = :submitted WHERE id = :id
                        """)
                .param("id", id.value())
                .param("number", first.number())
                .param("submitted", DossierStore.at(first.submittedAt()))
                .update();
    }

    Optional<Receipt> find(String number) {
        return database.sql("""
                        SELECT stage_key, number, submitted_at, sha256, content, mailed FROM contributions.submission
                        WHERE number = :number
                        UNION ALL
                        SELECT stage_key, number, submitted_at, sha256, content, mailed FROM contributions.replaced
                        WHERE number = :number
                        """)
                .param("number", number)
                .query((row, _) -> receipt(row))
                .optional();
    }

    static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("stage_key"),
                row.getString("number"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("sha256"),
                new String(row.getBytes("content"), StandardCharsets.UTF_8),
                row.getBoolean("mailed"));
    }
}

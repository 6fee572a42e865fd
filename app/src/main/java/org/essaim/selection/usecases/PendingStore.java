package org.essaim.selection.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.essaim.calls.CallId;
import org.essaim.fair.Pin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The cases put aside to be fixed in or out of a draft, one decision for each case; a later one takes its place.
@Repository
class PendingStore {
    private final JdbcClient database;
    private final Clock clock;

    PendingStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Pin> of(CallId call, int number) {
        return database.sql("""
                        SELECT case_number, side, reason FROM selection.pending
                        WHERE call_id = :call AND number = :number ORDER BY put_at, case_number
                        """)
                .param("call", call.value())
                .param("number", number)
                .query((row, _) -> new Pin(
                        row.getString("case_number"), Pin.Side.valueOf(row.getString("side")), row.getString("reason")))
                .list();
    }

    void put(CallId call, int number, Pin pin) {
        database.sql("""
                        INSERT INTO selection.pending (call_id, number, case_number, side, reason, put_at)
                        VALUES (:call, :number, :case, :side, :reason, :now)
                        ON CONFLICT (call_id, number, case_number)
                            DO UPDATE SET side = excluded.side, reason = excluded.reason, put_at = excluded.put_at
                        """)
                .param("call", call.value())
                .param("number", number)
                .param("case", pin.id())
                .param("side", pin.side().name())
                .param("reason", pin.reason())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void takeBack(CallId call, int number, String caseNumber) {
        database.sql("""
                        DELETE FROM selection.pending
                        WHERE call_id = :call AND number = :number AND case_number = :case
                        """)
                .param("call", call.value())
                .param("number", number)
                .param("case", caseNumber)
                .update();
    }

    void clear(CallId call, int number) {
        database.sql("DELETE FROM selection.pending WHERE call_id = :call AND number = :number")
                .param("call", call.value())
                .param("number", number)
                .update();
    }
}

package org.essaim.contributions.usecases;

import java.util.List;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.domain.SavedView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The named views of each call.
@Repository
class ViewStore {
    private final JdbcClient database;

    ViewStore(JdbcClient database) {
        this.database = database;
    }

    List<SavedView> of(CallId call) {
        return database.sql("SELECT id, name, query FROM contributions.view WHERE call_id = :call ORDER BY lower(name)")
                .param("call", call.value())
                .query((row, _) ->
                        new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    void keep(CallId call, SavedView view) {
        database.sql("""
                        INSERT INTO contributions.view (id, call_id, name, query) VALUES (:id, :call, :name, :query)
                        ON CONFLICT (call_id, name) DO UPDATE SET query = excluded.query
                        """)
                .param("id", view.id())
                .param("call", call.value())
                .param("name", view.name())
                .param("query", view.query())
                .update();
    }

    boolean remove(CallId call, UUID id) {
        return database.sql("DELETE FROM contributions.view WHERE call_id = :call AND id = :id")
                        .param("call", call.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}

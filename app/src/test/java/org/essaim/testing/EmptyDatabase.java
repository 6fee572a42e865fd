package org.essaim.testing;

import org.essaim.knowledge.usecases.ReferencesInMemory;
import org.essaim.knowledge.usecases.VocabularyInMemory;
import org.essaim.practices.usecases.IndexSheets;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Empties every table but the migration history and the concept schemes, and the search index with them; sets the
/// clock right.
public final class EmptyDatabase implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        empty(SpringExtension.getApplicationContext(context));
    }

    /// The same within a test, for another world under the same sky.
    public static void empty(ApplicationContext beans) {
        beans.getBean(MovableClock.class).reset();
        var database = beans.getBean(JdbcClient.class);
        var tables = database.sql("""
                        SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
                        WHERE schemaname NOT IN ('public', 'pg_catalog', 'information_schema', 'knowledge')
                        """).query(String.class).list();
        if (!tables.isEmpty()) {
            database.sql("TRUNCATE " + String.join(", ", tables) + " CASCADE").update();
        }
        if (database.sql("DELETE FROM knowledge.concept WHERE changed").update() > 0) {
            beans.getBean(VocabularyInMemory.class).afterPropertiesSet();
        }
        if (database.sql("DELETE FROM knowledge.reference WHERE changed").update() > 0) {
            beans.getBean(ReferencesInMemory.class).afterPropertiesSet();
        }
        beans.getBean(IndexSheets.class).all();
    }
}

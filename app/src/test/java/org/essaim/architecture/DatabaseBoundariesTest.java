package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@EssaimTest
class DatabaseBoundariesTest {
    private static final List<String> PERSONAL =
            List.of("%email%", "%recipient%", "%phone%", "%mobile%", "%first_name%", "%last_name%", "%person_name%");

    @Autowired
    private JdbcClient database;

    @Test
    void tablesReferToOthersOnlyWhereTheirModulesMay() {
        assertEquals(List.of(), arrowsAgainstTheHouse());
    }

    @Test
    void everySchemaBelongsToAModule() {
        var schemas = database.sql("""
                        SELECT nspname FROM pg_namespace
                        WHERE nspname NOT LIKE 'pg_%' AND nspname NOT IN ('public', 'information_schema')
                        ORDER BY nspname
                        """).query((row, _) -> row.getString(1)).list();
        assertEquals(
                List.of(),
                schemas.stream()
                        .filter(schema -> !Sources.modules().contains(schema))
                        .toList());
    }

    @Test
    void whatIsPersonalIsTagged() {
        assertEquals(List.of(), untagged());
    }

    @Test
    @Transactional
    void seesAForeignArrowAndAnUntaggedAddress() {
        database.sql("""
                        CREATE TABLE mail.visitor (
                            account uuid REFERENCES accounts.account (id),
                            email text
                        )
                        """).update();

        assertEquals(List.of("mail.visitor refers to accounts.account"), arrowsAgainstTheHouse());
        assertEquals(List.of("COMMENT ON COLUMN mail.visitor.email IS 'personal';"), untagged());
    }

    private List<String> arrowsAgainstTheHouse() {
        var modules = Modules.ofTheHouse();
        return database
                .sql("""
                        SELECT n.nspname AS from_schema, t.relname AS from_table,
                            m.nspname AS to_schema, u.relname AS to_table
                        FROM pg_constraint c
                        JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
                        JOIN pg_class u ON u.oid = c.confrelid JOIN pg_namespace m ON m.oid = u.relnamespace
                        WHERE c.contype = 'f'
                        ORDER BY 1, 2, 3, 4
                        """)
                .query((row, _) -> modules.mayUse(row.getString("from_schema"), row.getString("to_schema"))
                        ? ""
                        : "%s.%s refers to %s.%s"
                                .formatted(
                                        row.getString("from_schema"),
                                        row.getString("from_table"),
                                        row.getString("to_schema"),
                                        row.getString("to_table")))
                .list()
                .stream()
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private List<String> untagged() {
        return database.sql("""
                        SELECT 'COMMENT ON COLUMN ' || n.nspname || '.' || t.relname || '.' || a.attname
                            || ' IS ''personal'';'
                        FROM pg_attribute a
                        JOIN pg_class t ON t.oid = a.attrelid JOIN pg_namespace n ON n.oid = t.relnamespace
                        WHERE t.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                            AND n.nspname NOT LIKE 'pg_%' AND n.nspname <> 'information_schema'
                            AND a.atttypid <> 'boolean'::regtype
                            AND a.attname LIKE ANY (CAST(:patterns AS text[]))
                            AND coalesce(col_description(t.oid, a.attnum), '') NOT LIKE 'personal%'
                        ORDER BY 1
                        """)
                .param("patterns", PERSONAL.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }
}

package org.essaim.practices.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.directory.Directory;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.practices.usecases.IndexSheets;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class StatementCountPagesTest {
    private static final List<String> PATHS = List.of(
            "/en",
            "/en/practices",
            "/en/practices?q=bread&country=ES",
            "/en/practices?view=map",
            "/en/practices?view=swarm",
            "/en/practices/sheet-1",
            "/en/collections",
            "/en/collections/many",
            "/en/themes",
            "/en/themes/public-procurement",
            "/en/organisations",
            "/en/organisations/koop",
            "/api/v1/practices?limit=100",
            "/api/v1/practices/sheet-1");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient database;

    @Autowired
    private IndexSheets index;

    private Map<String, Integer> counts(int sheets) {
        database.sql("TRUNCATE practices.sheet, practices.sheet_version, practices.withdrawal, practices.report")
                .update();
        index.all();
        new SheetExamples(practices, directory).many(sheets);
        var visitor = visitors.arrive();
        var counts = new TreeMap<String, Integer>();
        for (var path : PATHS) {
            var asked = statements.during(() -> assertEquals(
                    200,
                    visitor.raw(HttpRequest.newBuilder(visitor.address(path))).statusCode(),
                    path));
            counts.put(path, asked.size());
        }
        return counts;
    }

    @Test
    void aPageAsksTheDatabaseTheSameFewQuestionsWhateverItShows() {
        var one = counts(1);

        assertEquals(one, counts(3));
        assertEquals(one, counts(100));
        assertTrue(one.values().stream().allMatch(count -> count <= 7), one.toString());
    }
}

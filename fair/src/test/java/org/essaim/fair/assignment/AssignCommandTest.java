package org.essaim.fair.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignCommandTest {

    private static final String PROPOSALS = """
            id,score,languages,themes,organisation,networks,readers
            A,4.5,fr|en,food|energy,Coop Un,,
            B,4.4,es,food,,North,1
            C,3.0,eu,,,,
            """;
    private static final String REVIEWERS = """
            id,languages,themes,organisation,networks,limit,preferences
            R1,fr:C2|es:B2,food,,,2,A:want
            R2,es|en:C1,energy,,north,,B:avoid|Z
            R3,fr:B1,food,,,,
            """;
    private static final String CONFLICTS = """
            proposal,reviewer,reason
            C,R1,married
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesOneRowPerPlaceAndTheAuditBesideIt() throws IOException {
        assertEquals(0, assign(PROPOSALS, REVIEWERS, CONFLICTS, "2"));
        assertEquals("""
                proposal,reviewer,state,fit,themes,language,preference,read_in,reason
                A,R1,new,750,500,1000,1000,fr,
                A,R2,new,470,500,400,500,en,
                B,R1,new,750,1000,500,500,es,
                C,,missing,,,,,,nobody_reads_it
                C,,missing,,,,,,nobody_reads_it
                """, Files.readString(folder.resolve("A.csv")));
        var audit = assertInstanceOf(
                Assignment.class, AssignmentJson.readAnswer(Files.readString(folder.resolve("A.audit.json"))));
        assertEquals("optimal", audit.audit().status());
        assertEquals(64, audit.audit().inputSha256().length());
        assertEquals(List.of(), audit.violations());
        assertEquals(
                List.of(
                        "optimal: 3 of 5 places filled, worst-served 750, sum of fits 1970, loads 0 to 2, links 3",
                        "missing: C misses 2 of 2 readers: its language is eu; 0 can read it, 0 of them with a conflict, 0"
                                + " eligible, of whom 0 full",
                        "notice: R2 has a preference for Z, which is no proposal"),
                out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void goesOnFromItsOwnFile() throws IOException {
        assertEquals(0, assign(PROPOSALS, REVIEWERS, CONFLICTS, "1"));
        var first = Files.readString(folder.resolve("A.csv"));
        var existing = Files.writeString(folder.resolve("E.csv"), first).toString();
        assertEquals(0, assign(PROPOSALS, REVIEWERS, CONFLICTS, "2", "--existing", existing));
        assertTrue(Files.readString(folder.resolve("A.csv")).contains("A,R1,fixed,750,"));
        assertEquals(0, assign(PROPOSALS, REVIEWERS, CONFLICTS, "2", "--existing", existing, "--mode", "adjust"));
        assertTrue(Files.readString(folder.resolve("A.csv")).contains("A,R1,kept,750,"));
    }

    @Test
    void endsWithOneWhenNotOnePlaceCanBeFilled() throws IOException {
        assertEquals(1, assign(PROPOSALS, "id,languages\nR1,bg:C2\n", CONFLICTS.replaceAll("C,R1.*", ""), "1"));
        assertEquals(
                "not one of 3 places could be filled: A misses 1 of 1 readers: its language is fr|en; 0 can read it, 0 of"
                        + " them with a conflict, 0 eligible, of whom 0 full",
                line());
        assertEquals(1, assign(PROPOSALS, "id,languages\n", CONFLICTS.replaceAll("C,R1.*", ""), "1"));
    }

    @Test
    void assignsNothingToNobodyWithoutComplaint() throws IOException {
        assertEquals(0, assign("id,languages\n", REVIEWERS, "proposal,reviewer\n", "3"));
        assertEquals(0, assign("id,languages\nA,fr\n", REVIEWERS, "proposal,reviewer\n", "0"));
    }

    @Test
    void refusesWrongUseInOneLineAndWritesNothing() throws IOException {
        refused(PROPOSALS, REVIEWERS, CONFLICTS, "many", "--per-proposal many is not a whole number; usage");
        refused(PROPOSALS, REVIEWERS, CONFLICTS, "-1", "--per-proposal -1 is negative; usage");
        refused("", REVIEWERS, CONFLICTS, "1", "P.csv: the column \"id\" is missing");
        refused(PROPOSALS.replace("B,", "A,"), REVIEWERS, CONFLICTS, "1", "P.csv, row 2: id A is used twice");
        refused(PROPOSALS.replace(",eu,", ",,"), REVIEWERS, CONFLICTS, "1", "P.csv, row 3: languages is missing");
        refused(
                PROPOSALS.replace("North,1", "North,x"),
                REVIEWERS,
                CONFLICTS,
                "1",
                "P.csv, row 2: readers \"x\" is not a whole number");
        refused(
                PROPOSALS,
                REVIEWERS.replace("fr:C2", "fr:fluent"),
                CONFLICTS,
                "1",
                "R.csv, row 1: languages \"fr:fluent\" is not a language and a level from A1 to C2");
        refused(PROPOSALS, REVIEWERS.replace(",2,", ",-2,"), CONFLICTS, "1", "R.csv, row 1: limit \"-2\" is negative");
        refused(
                PROPOSALS,
                REVIEWERS.replace("A:want", "A:love"),
                CONFLICTS,
                "1",
                "R.csv, row 1: preferences \"A:love\" is not a proposal with want or avoid");
        refused(
                PROPOSALS,
                REVIEWERS,
                CONFLICTS.replace("R1", "R7"),
                "1",
                "C.csv, row 1: reviewer \"R7\" is not in the list of reviewers");
        assertEquals(2, run("--proposals"));
        assertEquals(2, run("--colour", "red"));
        assertEquals(2, run());
        assertEquals(2, run("--proposals", "none.csv", "--reviewers", "r", "--per-proposal", "1", "--out", "o"));
        assertEquals("none.csv: there is no such file", line());
        assertEquals(2, assign(PROPOSALS, REVIEWERS, CONFLICTS, "1", "--mode", "adjust"));
        assertTrue(line().startsWith("--mode adjust needs --existing; usage"), line());
    }

    @Test
    void refusesAHundredThousandRowsInOneLine() throws IOException {
        var rows = new ArrayList<>(List.of("id,languages"));
        for (var number = 0; number < 100_000; number++) {
            rows.add("P" + number + ",fr");
        }
        refused(
                String.join("\n", rows),
                REVIEWERS,
                "proposal,reviewer\n",
                "3",
                "300000 places are more than can be assigned exactly at once; the most are 20000");
    }

    @Test
    void readsItsOwnQuestionsAgain() {
        var problem = ReviewCalls.call(7, 30, 6, 2);
        assertEquals(
                problem,
                AssignmentJson.readProblem(AssignmentJson.writeProblem(problem)).orElseThrow());
        assertTrue(AssignmentJson.readProblem("{").isEmpty());
        assertTrue(
                AssignmentJson.readProblem("{\"proposals\": [{\"id\": \"A\"}]}").isEmpty());
        var answer = assertInstanceOf(Assignment.class, AssignReviewers.assign(problem));
        assertEquals(answer, AssignmentJson.readAnswer(AssignmentJson.writeAnswer(answer)));
    }

    private void refused(String proposals, String reviewers, String conflicts, String each, String start)
            throws IOException {
        Files.deleteIfExists(folder.resolve("A.csv"));
        assertEquals(2, assign(proposals, reviewers, conflicts, each), start);
        var line = line().replace(folder + "/", "");
        assertEquals(start, line.substring(0, Math.min(line.length(), start.length())));
        assertFalse(Files.exists(folder.resolve("A.csv")));
    }

    private int assign(String proposals, String reviewers, String conflicts, String each, String... more)
            throws IOException {
        var arguments = new ArrayList<>(List.of(
                "assign",
                "--proposals",
                Files.writeString(folder.resolve("P.csv"), proposals).toString(),
                "--reviewers",
                Files.writeString(folder.resolve("R.csv"), reviewers).toString(),
                "--conflicts",
                Files.writeString(folder.resolve("C.csv"), conflicts).toString(),
                "--per-proposal",
                each,
                "--out",
                folder.resolve("A.csv").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return AssignCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String line() {
        var lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1, lines.size());
        return lines.getFirst();
    }
}

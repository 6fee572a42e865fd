package org.essaim.fair;

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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectCommandTest {

    private static final String PROPOSALS = """
        id,score,organisation,region,theme
        A,4.5,coop,north,food|energy
        B,4.4,coop,north,food
        C,3.0,,south,"energy | credit"
        D,-1,,south,
        """;
    private static final String QUOTAS = """
        attribute,value,min,max,weight
        region,south,1,,2
        theme,energy,,1,
        """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesTheSelectionAndEndsWithZero() throws IOException {
        assertEquals(0, select(PROPOSALS, QUOTAS, "2"));
        var selection = assertInstanceOf(Selection.class, answer());
        assertEquals(Status.OPTIMAL, selection.status());
        assertEquals(List.of("B", "C"), selection.selected());
        assertEquals(new Objective(0, 7400), selection.objective());
        assertEquals(4, selection.cases().size());
    }

    @Test
    void endsWithZeroForARelaxedSelection() throws IOException {
        assertEquals(0, select(PROPOSALS, "attribute,value,min\nregion,south,5\n", "3"));
        assertEquals(Status.RELAXED, assertInstanceOf(Selection.class, answer()).status());
    }

    @Test
    void endsWithOneWhenPlacesCannotBeFilled() throws IOException {
        assertEquals(1, select(PROPOSALS, QUOTAS, "4"));
        assertEquals(3, assertInstanceOf(Infeasible.class, answer()).fillable());
        assertEquals("infeasible: 4 places, but only 3 can be filled", line());
    }

    @Test
    void refusesWrongUseInOneLineAndWritesNothing() throws IOException {
        refused(PROPOSALS, QUOTAS, "many", "--places many is not a whole number");
        refused(PROPOSALS, QUOTAS, "-1", "the number of places is negative: -1");
        refused(PROPOSALS.replace("4.4", ""), QUOTAS, "2", "P.csv, row 2: score is missing");
        refused(PROPOSALS.replace("4.4", "high"), QUOTAS, "2", "P.csv, row 2: score \"high\" is not a number");
        refused(PROPOSALS.replace("B,", "A,"), QUOTAS, "2", "id A is used by several candidates");
        refused(PROPOSALS.replace("score", "points"), QUOTAS, "2", "P.csv: the column \"score\" is missing");
        refused("", QUOTAS, "2", "P.csv: the column \"id\" is missing");
        refused(PROPOSALS, QUOTAS.replace(",1,", ",one,"), "2", "Q.csv, row 1: min \"one\" is not a whole number");
        assertEquals(2, run("--proposals"));
        assertEquals(2, run("--colour", "red"));
        assertEquals(2, run());
        assertEquals(2, run("--proposals", "none.csv", "--quotas", "q", "--places", "1", "--out", "o"));
        assertEquals("none.csv: there is no such file", line());
    }

    @Test
    void keepsFixedCasesAndStaysWithThePreviousDraftAndMeasuresGivenErrors() throws IOException {
        var proposals = "id,score,score_error\nA,3,0\nB,3,0\nC,3,0\nD,1,0.1\n";
        var fixed = Files.writeString(folder.resolve("F.csv"), "id,side,reason\nD,in,host\n")
                .toString();
        for (var draft : List.of("A", "B", "C")) {
            var previous = Files.writeString(folder.resolve("previous.txt"), draft + "\nD\n")
                    .toString();
            assertEquals(0, select(proposals, QUOTAS, "2", "--fixed", fixed, "--previous", previous, "--draws", "20"));
            var selection = assertInstanceOf(Selection.class, answer());
            assertEquals(List.of(draft, "D"), selection.selected());
            assertEquals(new AuditBundle.Draws(20, 4, 433), selection.audit().draws());
            assertEquals(
                    List.of(new Reason.PinnedIn("host")),
                    selection.cases().getLast().reasons());
            assertEquals(20, selection.cases().getFirst().agreeing());
        }
        assertEquals(0, select(proposals, QUOTAS, "2"));
        var first = assertInstanceOf(Selection.class, answer()).selected();
        var earlier = Files.copy(folder.resolve("result.json"), folder.resolve("earlier.json"))
                .toString();
        assertEquals(0, select(proposals, QUOTAS, "2", "--salt", "another", "--previous", earlier));
        assertEquals(first, assertInstanceOf(Selection.class, answer()).selected());
        assertEquals(2, select(proposals.replace("0.1", "-1"), QUOTAS, "2"));
        assertEquals(2, select(proposals, QUOTAS, "2", "--draws", "-1"));
        assertEquals(2, select(proposals, QUOTAS, "2", "--previous", "none.txt"));
    }

    @Test
    void writesTheFieldsThatOthersRead() throws IOException {
        assertEquals(0, select(PROPOSALS, QUOTAS, "2"));
        var json = Files.readString(folder.resolve("result.json"));
        for (var field : List.of(
                "status",
                "objective",
                "shortfall",
                "merit",
                "bound",
                "selected",
                "quotas",
                "agreed",
                "got",
                "price",
                "cases",
                "id",
                "label",
                "exchange",
                "reasons",
                "code",
                "audit",
                "conflicts",
                "relaxation")) {
            assertTrue(json.contains("\"" + field + "\" :"), field);
        }
    }

    @Test
    void findsAndChecksWhatSomebodyElseFound() throws IOException, WrongUse {
        assertEquals(0, select(PROPOSALS, QUOTAS, "2"));
        var question = Files.writeString(folder.resolve("question.json"), SelectionJson.writeRequest(question()))
                .toString();
        var answer = folder.resolve("result.json").toString();
        var again = folder.resolve("again.json");

        assertEquals(0, run("--question", question, "--check", answer));
        assertEquals("accepted: every rule, figure and exchange counted again\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(
                0, run("--question", question, "--check", answer, "--out", again.toString(), "--engine", "ojalgo"));
        assertEquals(
                List.of(
                        "accepted: every rule, figure and exchange counted again",
                        "optimal: 2 chosen, shortfall 0, merit 7400",
                        "found again: the same 2"),
                out.toString(StandardCharsets.UTF_8).lines().toList());
        assertEquals(
                List.of("B", "C"),
                assertInstanceOf(Selection.class, SelectionJson.readAnswer(Files.readString(again)))
                        .selected());
    }

    @Test
    void saysWhatIsWrongWithAnAnswerThatWasChanged() throws IOException, WrongUse {
        assertEquals(0, select(PROPOSALS, QUOTAS, "2"));
        var question = Files.writeString(folder.resolve("question.json"), SelectionJson.writeRequest(question()))
                .toString();
        var changed = Files.writeString(
                folder.resolve("changed.json"),
                Files.readString(folder.resolve("result.json")).replace("\"merit\" : 7400", "\"merit\" : 7500"));

        assertEquals(1, run("--question", question, "--check", changed.toString()));
        assertTrue(line().startsWith("not accepted: [WrongFigure[figure=merit, claimed=7500, actual=7400]"), line());
        assertEquals(2, run("--question", question, "--check", question));
        assertTrue(line().endsWith("this is no selection that was found"), line());
        assertEquals(2, run("--question", question, "--places", "2", "--out", "r.json"));
        assertTrue(line().startsWith("--places does not go with --question; usage"), line());
        assertEquals(2, run("--check", changed.toString()));
        assertTrue(line().startsWith("--question is missing; usage"), line());
    }

    @Test
    void aFrozenQuestionAloneIsAnsweredInALineAndNothingIsWritten() throws Exception {
        assertEquals(0, select(PROPOSALS, QUOTAS, "2"));
        Files.delete(folder.resolve("result.json"));
        var question = Files.writeString(folder.resolve("question.json"), SelectionJson.writeRequest(question()))
                .toString();

        assertEquals(0, run("--question", question));
        try (var files = Files.list(folder)) {
            assertEquals(
                    1, files.filter(file -> file.toString().endsWith(".json")).count());
        }
    }

    private SelectionRequest question() throws IOException, WrongUse {
        var problem = new SelectionProblem(
                ProposalTable.read(folder.resolve("P.csv")).candidates(),
                2,
                QuotaTable.read(folder.resolve("Q.csv")),
                List.of(),
                Set.of(),
                "");
        return SelectionRequest.of(problem);
    }

    private void refused(String proposals, String quotas, String places, String start) throws IOException {
        assertEquals(2, select(proposals, quotas, places), start);
        assertEquals(start, line().replace(folder + "/", "").substring(0, start.length()));
        assertFalse(Files.exists(folder.resolve("result.json")));
    }

    private int select(String proposals, String quotas, String places, String... more) throws IOException {
        Files.deleteIfExists(folder.resolve("result.json"));
        var arguments = new ArrayList<>(List.of(
                "select",
                "--proposals",
                Files.writeString(folder.resolve("P.csv"), proposals).toString(),
                "--quotas",
                Files.writeString(folder.resolve("Q.csv"), quotas).toString(),
                "--places",
                places,
                "--out",
                folder.resolve("result.json").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return SelectCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String line() {
        var lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1, lines.size());
        return lines.getFirst();
    }

    private SelectionAnswer answer() throws IOException {
        return SelectionJson.readAnswer(Files.readString(folder.resolve("result.json")));
    }
}

package org.essaim.fair.calibration;

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

class CalibrateCommandTest {

    private static final String REVIEWS = """
            proposal,reviewer,criterion,score
            A,R1,impact,5
            A,R1,method,4
            A,R2,impact,3.5
            B,R1,impact,4
            B,R2,impact,2
            B,R2,method,2
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesScoresStrictnessAndAudit() throws IOException {
        var strict = folder.resolve("R.csv");
        assertEquals(0, calibrate(REVIEWS, "--places", "1", "--strictness", strict.toString()));
        var lines = Files.readAllLines(folder.resolve("S.csv"));
        assertEquals(
                "proposal,reviews,mean,estimate,deviation,low,high,correction,chance,pile,part,shifted",
                lines.getFirst());
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("A,2,4.0000,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("B,2,3.0000,"), lines.get(2));
        assertEquals(
                "reviewer,reviews,mean,strictness,low,high,part",
                Files.readAllLines(strict).getFirst());
        var audit = assertInstanceOf(
                Calibration.class, CalibrationJson.readAnswer(Files.readString(folder.resolve("S.audit.json"))));
        assertEquals("calibration/1", audit.audit().rules());
        var said = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(said.getFirst().startsWith("calibrated: 2 proposals, 2 reviewers; standard deviations: merit "));
        assertEquals(
                "notice: 2 reviewers have fewer than 5 reviews, so little can be said of their strictness",
                said.get(2));
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        assertEquals(0, calibrate(REVIEWS, "--places", "1"));
        var first = Files.readString(folder.resolve("S.csv"));
        assertEquals(0, calibrate(REVIEWS, "--places", "1"));
        assertEquals(first, Files.readString(folder.resolve("S.csv")));
    }

    @Test
    void endsWithOneWhenThereIsNothingToCalibrate() throws IOException {
        assertEquals(1, calibrate("proposal,reviewer,score\n"));
        assertEquals("there are no scores to calibrate", line());
        assertFalse(Files.exists(folder.resolve("S.csv")));
    }

    @Test
    void refusesWrongUseInOneLineAndWritesNothing() throws IOException {
        refused("", "V.csv: the column \"proposal\" is missing");
        refused(REVIEWS.replace("3.5", ""), "V.csv, row 3: score is missing");
        refused(REVIEWS.replace("3.5", "good"), "V.csv, row 3: score \"good\" is not a number such as 4.5");
        refused(REVIEWS.replace("3.5", "NaN"), "V.csv, row 3: score \"NaN\" is not a number such as 4.5");
        refused(
                REVIEWS.replace("3.5", "-1"),
                "V.csv, row 3: score \"-1\" is outside the scale from 1 to 5; another is said by --scale");
        refused(REVIEWS.replace("3.5", "7"), "V.csv, row 3: score \"7\" is outside the scale from 1 to 5");
        refused(REVIEWS.replace("method,2", "impact,2"), "V.csv, row 6: R2 scores B twice on the criterion impact");
        refused(REVIEWS.replace("A,R2", ",R2"), "V.csv, row 3: proposal is missing");
        refused(REVIEWS.replace("impact,4", ",4"), "V.csv, row 4: criterion is missing");
        refused(REVIEWS, "--scale 5-1 is not a lower and a higher number, as 1-5; usage", "--scale", "5-1");
        refused(REVIEWS, "--places -2 is negative; usage", "--places", "-2");
        var weights = Files.writeString(folder.resolve("W.csv"), "criterion,weight\nimpact,0\n")
                .toString();
        refused(REVIEWS, "the criterion impact has the weight 0.0; it must be more than 0", "--weights", weights);
        assertEquals(2, run("--reviews"));
        assertEquals(2, run("--reviews", "none.csv", "--out", "o"));
        assertEquals("none.csv: there is no such file", line());
    }

    @Test
    void calibratesAHundredThousandScores() throws IOException {
        var rows = new ArrayList<>(List.of("proposal,reviewer,score"));
        for (var row = 0; row < 100_000; row++) {
            var proposal = row / 3;
            rows.add("P" + proposal + ",R" + (proposal * 7 + row % 3 * 11) % 60 + ","
                    + (1 + (proposal * 31 + row * 17) % 5));
        }
        assertEquals(0, calibrate(String.join("\n", rows)));
        assertEquals(33_335, Files.readAllLines(folder.resolve("S.csv")).size());
    }

    @Test
    void readsItsOwnQuestionsAgain() {
        var problem = ReviewRounds.round(1, 20, 5, 2, 4, 0.5).problem();
        assertEquals(
                problem,
                CalibrationJson.readProblem(CalibrationJson.writeProblem(problem))
                        .orElseThrow());
        assertTrue(CalibrationJson.readProblem("[]").isEmpty());
        var answer = assertInstanceOf(Calibration.class, CalibrateScores.calibrate(problem));
        assertEquals(answer, CalibrationJson.readAnswer(CalibrationJson.writeAnswer(answer)));
    }

    private void refused(String reviews, String start, String... more) throws IOException {
        Files.deleteIfExists(folder.resolve("S.csv"));
        assertEquals(2, calibrate(reviews, more), start);
        var line = line().replace(folder + "/", "");
        assertEquals(start, line.substring(0, Math.min(line.length(), start.length())));
        assertFalse(Files.exists(folder.resolve("S.csv")));
    }

    private int calibrate(String reviews, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "calibrate",
                "--reviews",
                Files.writeString(folder.resolve("V.csv"), reviews).toString(),
                "--out",
                folder.resolve("S.csv").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return CalibrateCommand.run(
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

package org.essaim.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.essaim.fair.Candidate;
import org.essaim.fair.Quota;
import org.essaim.fair.SelectionProblem;

/// The same selection for the solver CBC: the most merit among all sets with this shortfall, written as a text
/// in LP format. CBC is the program of Debian's package coinor-cbc and runs as a process of its own.
record CbcModel(SelectionProblem problem, long shortfall) {

    private static final int MINUTES = 10;

    /// What CBC says: its best merit and whether it calls it optimal.
    record Answer(long merit, boolean optimal) {}

    static Optional<Path> program() {
        for (var folder : List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")) {
            var program = Path.of(folder, "cbc");
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    Answer solve(Path program) {
        try {
            var folder = Files.createTempDirectory("essaim-bench-");
            var model = Files.writeString(folder.resolve("model.lp"), text());
            var solution = folder.resolve("solution.txt");
            var process = new ProcessBuilder(
                            program.toString(),
                            model.toString(),
                            "-ratio",
                            "0",
                            "-allow",
                            "0.5",
                            "-solve",
                            "-solution",
                            solution.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Answer(0, false);
            }
            var answer = read(Files.readAllLines(solution, StandardCharsets.UTF_8));
            for (var name : List.of("model.lp", "solution.txt", "log.txt")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Answer read(List<String> lines) {
        var merit = 0L;
        for (var line : lines.subList(1, lines.size())) {
            var words = line.strip().split("\\s+", -1);
            if (words.length > 2 && words[1].startsWith("x") && Double.parseDouble(words[2]) > 0.5) {
                merit += problem.candidates()
                        .get(Integer.parseInt(words[1].substring(1)))
                        .merit();
            }
        }
        return new Answer(merit, lines.getFirst().startsWith("Optimal"));
    }

    private String text() {
        var text = new StringBuilder("Maximize\n obj:");
        var cutOff = cutOff();
        var candidates = problem.candidates();
        for (var index = 0; index < candidates.size(); index++) {
            text.append(signed(candidates.get(index).merit() - cutOff))
                    .append(" x")
                    .append(index)
                    .append('\n');
        }
        text.append("Subject To\n places:");
        for (var index = 0; index < candidates.size(); index++) {
            text.append(" + x").append(index).append('\n');
        }
        text.append(" = ").append(problem.places()).append('\n');
        organisations(text);
        var slacks = new ArrayList<String>();
        var spent = new StringBuilder(" spent:");
        for (var number = 0; number < problem.quotas().size(); number++) {
            quota(number, text, slacks, spent);
        }
        if (!slacks.isEmpty()) {
            text.append(spent).append(" <= ").append(shortfall).append('\n');
        }
        text.append("Bounds\n");
        slacks.forEach(slack -> text.append(" 0 <= ")
                .append(slack)
                .append(" <= ")
                .append(shortfall)
                .append('\n'));
        text.append("Binaries\n");
        for (var index = 0; index < candidates.size(); index++) {
            text.append(" x").append(index).append('\n');
        }
        if (!slacks.isEmpty()) {
            text.append("Generals\n");
            slacks.forEach(slack -> text.append(' ').append(slack).append('\n'));
        }
        return text.append("End\n").toString();
    }

    private long cutOff() {
        return problem.candidates().stream()
                .map(Candidate::merit)
                .sorted((left, right) -> Long.compare(right, left))
                .limit(problem.places())
                .reduce((_, last) -> last)
                .orElse(0L);
    }

    private static String signed(long value) {
        return value < 0 ? " - " + -value : " + " + value;
    }

    private void organisations(StringBuilder text) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (var index = 0; index < problem.candidates().size(); index++) {
            var organisation = problem.candidates().get(index).organisation();
            if (!organisation.isEmpty()) {
                members.computeIfAbsent(organisation, _ -> new ArrayList<>()).add(index);
            }
        }
        var number = 0;
        for (var rivals : members.values()) {
            if (rivals.size() > 1) {
                text.append(" o").append(number++).append(':');
                rivals.forEach(index -> text.append(" + x").append(index));
                text.append(" <= 1\n");
            }
        }
    }

    private void quota(int number, StringBuilder text, List<String> slacks, StringBuilder spent) {
        var quota = problem.quotas().get(number);
        var members = members(quota);
        var min = quota.min();
        var max = quota.max();
        if (members.isEmpty()) {
            return;
        }
        if (min != null && min > 0) {
            text.append(" l").append(number).append(':').append(members);
            slack("u" + number, " + ", quota, text, slacks, spent);
            text.append(" >= ").append(min).append('\n');
        }
        if (max != null) {
            text.append(" m").append(number).append(':').append(members);
            slack("v" + number, " - ", quota, text, slacks, spent);
            text.append(" <= ").append(max).append('\n');
        }
    }

    private void slack(
            String name, String sign, Quota quota, StringBuilder text, List<String> slacks, StringBuilder spent) {
        if (shortfall >= quota.weight()) {
            text.append(sign).append(name);
            slacks.add(name);
            spent.append(" + ").append(quota.weight()).append(' ').append(name).append('\n');
        }
    }

    private String members(Quota quota) {
        var text = new StringBuilder();
        for (var index = 0; index < problem.candidates().size(); index++) {
            if (problem.candidates().get(index).has(quota.attribute(), quota.value())) {
                text.append(" + x").append(index).append('\n');
            }
        }
        return text.toString();
    }
}

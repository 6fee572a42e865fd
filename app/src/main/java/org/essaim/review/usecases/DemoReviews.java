package org.essaim.review.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.Contributions;
import org.essaim.fair.assignment.Level;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.Judgement;
import org.essaim.review.domain.ReaderProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reviews of the sixty invented proposals by invented reviewers, each entered as its reviewer would. Proposals
/// are found by their organisation and title.
@Component
class DemoReviews implements DemoChapter {
    private static final Slug CALL = new Slug("inclusion-2025");
    private static final TypeReference<List<Reviewed>> LIST = new TypeReference<>() {};
    private static final TypeReference<List<Described>> PROFILES = new TypeReference<>() {};

    private final Calls calls;
    private final Contributions contributions;
    private final Accounts accounts;
    private final DescribeReader describing;
    private final SaveReview save;

    DemoReviews(
            Calls calls, Contributions contributions, Accounts accounts, DescribeReader describing, SaveReview save) {
        this.calls = calls;
        this.contributions = contributions;
        this.accounts = accounts;
        this.describing = describing;
        this.save = save;
    }

    private record Reviewed(String organisation, String title, List<Written> reviews) {}

    private record Described(
            String reviewer,
            Map<String, String> levels,
            List<String> themes,
            String organisation,
            @Nullable Integer most) {
        ReaderProfile profile() {
            var known = new HashMap<Language, Level>();
            levels.forEach((code, level) -> known.put(new Language(code), Level.valueOf(level)));
            return new ReaderProfile(
                    known,
                    themes.stream().map(Slug::new).collect(Collectors.toSet()),
                    organisation,
                    List.of(),
                    most == null ? OptionalInt.empty() : OptionalInt.of(most));
        }
    }

    private record Written(String reviewer, Map<String, Integer> scores, String comment) {}

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void fill() {
        var call = calls.find(CALL).orElseThrow();
        var numbers = new HashMap<String, String>();
        contributions
                .submitted(call.id())
                .forEach(submission ->
                        numbers.put(submission.organisation() + "\n" + submission.title(), submission.number()));
        var reviewers = new HashMap<String, Viewer>();
        for (var reviewed : read()) {
            var number = numbers.get(reviewed.organisation() + "\n" + reviewed.title());
            if (number == null) {
                throw new IllegalStateException("No proposal " + reviewed.title());
            }
            for (var written : reviewed.reviews()) {
                var reviewer = reviewers.computeIfAbsent(written.reviewer(), name -> reviewer(name, call));
                write(reviewer, number, written);
            }
        }
    }

    private Viewer reviewer(String name, Call call) {
        var shown = "Reviewer " + name.substring(name.lastIndexOf('-') + 1);
        var account = accounts.withEmail(name + "@network.example", shown, Language.EN);
        accounts.grant(account, new Grant(Role.REVIEWER, call.id().value()));
        var person = accounts.find(account).orElseThrow();
        var profile = profiles().stream()
                .filter(known -> known.reviewer().equals(name))
                .findFirst()
                .orElseThrow()
                .profile();
        if (describing.describeOwn(person, CALL, profile, Map.of()) instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
        return person;
    }

    private void write(Viewer reviewer, String number, Written written) {
        var judgement = new Judgement(written.scores(), Map.of(), written.comment());
        var answer = save.save(reviewer, CALL, number, judgement, true, 0);
        if (!(answer instanceof SaveReview.Answer.Saved)) {
            throw new IllegalStateException(number + ": " + answer);
        }
    }

    private static List<Reviewed> read() {
        return read("reviews", LIST);
    }

    private static List<Described> profiles() {
        return read("readers", PROFILES);
    }

    private static <T> T read(String file, TypeReference<T> shape) {
        try {
            var bytes = new ClassPathResource("demo/review/" + file + ".json").getContentAsByteArray();
            return JsonMapper.builder().build().readValue(bytes, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.essaim.review.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.Contributions;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.Judgement;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reviews of the sixty invented proposals by invented reviewers, each entered as its reviewer would. Proposals are
/// found by their organisation and title.
@Component
class DemoReviews implements DemoChapter {
    private static final Slug CALL = new Slug("inclusion-2025");
    private static final TypeReference<List<Reviewed>> LIST = new TypeReference<>() {};

    private final Calls calls;
    private final Contributions contributions;
    private final Accounts accounts;
    private final ChooseLanguages languages;
    private final SaveReview save;

    DemoReviews(
            Calls calls, Contributions contributions, Accounts accounts, ChooseLanguages languages, SaveReview save) {
        this.calls = calls;
        this.contributions = contributions;
        this.accounts = accounts;
        this.languages = languages;
        this.save = save;
    }

    private record Reviewed(String organisation, String title, List<Written> reviews) {}

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
        if (languages.choose(person, CALL, new HashSet<>(call.languages())) instanceof Outcome.Refused<?> refused) {
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
        try {
            var file = new ClassPathResource("demo/review/reviews.json").getContentAsByteArray();
            return JsonMapper.builder().build().readValue(file, LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

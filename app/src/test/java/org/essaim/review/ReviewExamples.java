package org.essaim.review;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.Calls;
import org.essaim.calls.Criterion;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.usecases.EnterOnBehalf;
import org.essaim.kernel.Language;
import org.essaim.review.domain.Judgement;
import org.essaim.review.usecases.SaveReview;
import org.springframework.context.ApplicationContext;

/// A call with submissions, reviewers and reviews, made through the use cases that people use.
public final class ReviewExamples {
    private final ApplicationContext beans;
    private final Viewer.SignedIn coordinator;
    private final Call call;

    public ReviewExamples(ApplicationContext beans, String title) {
        this(beans, title, new CallExamples(beans).coordinator("coordinator@network.example"));
    }

    public ReviewExamples(ApplicationContext beans, String title, Viewer.SignedIn coordinator) {
        this.beans = beans;
        this.coordinator = coordinator;
        this.call = new CallExamples(beans).open(coordinator, title);
    }

    public Viewer.SignedIn coordinator() {
        return coordinator;
    }

    public Call call() {
        return beans.getBean(Calls.class).find(call.id()).orElseThrow();
    }

    public String path() {
        return "/en/desk/calls/" + call.slug();
    }

    public Submission submit(String organisation, String country, String language) {
        return submit(organisation, country, language, "Practice of " + organisation);
    }

    public Submission submit(String organisation, String country, String language, String title) {
        var answers = new HashMap<String, String>();
        answers.put("practice", "What we do, told in a few words.");
        answers.put("criterion", call.criteria().getFirst().key());
        var basics = new Basics(
                organisation,
                country,
                "",
                local(organisation) + "@organisation.example",
                "",
                title,
                CallExamples.THEMES.getFirst().value(),
                language);
        var entry = new EnterOnBehalf.Entry(
                Channel.PAPER, beans.getBean(Clock.class).instant(), basics, answers, false);
        ContributionId id = CallExamples.done(beans.getBean(EnterOnBehalf.class).enter(coordinator, call.id(), entry))
                .id();
        return beans.getBean(Contributions.class).find(id).orElseThrow();
    }

    public Viewer.SignedIn reviewer(String email) {
        var accounts = beans.getBean(Accounts.class);
        var account = accounts.withEmail(email, email.substring(0, email.indexOf('@')), Language.EN);
        accounts.grant(account, new Grant(Role.REVIEWER, call.id().value()));
        return accounts.find(account).orElseThrow();
    }

    /// A finished review with the same score for every criterion.
    public void review(Viewer reviewer, Submission submission, int score) {
        var scores = new HashMap<String, Integer>();
        call.criteria().stream().map(Criterion::key).forEach(key -> scores.put(key, score));
        review(reviewer, submission, scores);
    }

    public void review(Viewer reviewer, Submission submission, Map<String, Integer> scores) {
        var judgement = new Judgement(scores, Map.of(), "Seen and judged.");
        var answer =
                beans.getBean(SaveReview.class).save(reviewer, call.slug(), submission.number(), judgement, true, 0);
        if (!(answer instanceof SaveReview.Answer.Saved)) {
            throw new AssertionError(answer);
        }
    }

    private static String local(String organisation) {
        return organisation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}

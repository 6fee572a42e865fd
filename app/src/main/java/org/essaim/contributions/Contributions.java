package org.essaim.contributions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;

/// What review and selection ask of the dossiers, and how selection writes its outcome.
public interface Contributions {
    /// The first stage's submissions of a call, by number.
    List<Submission> submitted(CallId call);

    /// The same for several calls at once.
    Map<CallId, List<Submission>> submitted(List<Call> calls);

    Optional<Submission> find(ContributionId id);

    /// What a reader of this language is told of a case: its answers in words, and its title and summary in her
    /// language where somebody translated them. Nothing of how to reach who wrote it. Empty where there is no such
    /// submission.
    Optional<Told> tell(ContributionId id, Language reader);

    /// The answers given at the first stage, by the question's key, in the form's order.
    record Told(List<Answer> answers, Optional<Translated> translated) {
        public Told {
            answers = List.copyOf(answers);
        }
    }

    /// One answer in words and the language of those words.
    record Answer(String question, String words, Language language) {}

    /// The summary may be blank.
    record Translated(Language language, String title, String summary) {}

    /// Those of a call's submissions that no letter can reach, because they came without an e-mail address.
    Set<ContributionId> withoutAddress(CallId call);

    /// Writes who was chosen; everyone else submitted is not. Those chosen are asked for the next stage by mail,
    /// the others are told. Repeating the same decision changes nothing and tells nobody twice. For coordinators.
    default void decide(CallId call, Set<ContributionId> chosen, Viewer coordinator) {
        decide(call, chosen, Map.of(), coordinator);
    }

    /// The same, with the reasons that stand in each letter; every line becomes a paragraph.
    void decide(
            CallId call, Set<ContributionId> chosen, Map<ContributionId, LocalizedText> reasons, Viewer coordinator);
}

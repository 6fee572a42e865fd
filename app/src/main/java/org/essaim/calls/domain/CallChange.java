package org.essaim.calls.domain;

import java.time.ZoneId;
import java.util.List;
import org.essaim.calls.Criterion;
import org.essaim.calls.Stage;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;

/// What one person changes of a call at one time: a whole part, so that two people who work on different parts never
/// meet, and two who work on the same one do.
public sealed interface CallChange {
    /// What the call says.
    record Texts(LocalizedText title, LocalizedText summary, LocalizedText text) implements CallChange {}

    /// Which languages and which themes an answer may have.
    record Answers(List<Language> languages, List<Slug> themes) implements CallChange {
        public Answers {
            languages = List.copyOf(languages);
            themes = List.copyOf(themes);
        }
    }

    /// What contributions are judged by.
    record Criteria(List<Criterion> criteria) implements CallChange {
        public Criteria {
            criteria = List.copyOf(criteria);
        }
    }

    /// The stages with their forms and deadlines, and the zone in which the deadlines are said.
    record Stages(ZoneId zone, List<Stage> stages) implements CallChange {
        public Stages {
            stages = List.copyOf(stages);
        }
    }
}

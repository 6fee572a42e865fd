package org.essaim.calls.domain;

import java.time.ZoneId;
import java.util.List;
import org.essaim.calls.Criterion;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;

/// What one person changes of a call at one time: a whole part, so that two people who work on different parts never
/// meet, and two who work on the same one do.
public sealed interface CallChange {
    /// What the call says.
    record Texts(LocalizedText title, LocalizedText summary, LocalizedText text) implements CallChange {
        public Texts {
            title = WrittenText.line(title);
            summary = WrittenText.text(summary);
            text = WrittenText.text(text);
        }
    }

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
            criteria = criteria.stream().map(Criteria::written).toList();
        }

        private static Criterion written(Criterion typed) {
            return new Criterion(
                    typed.key(),
                    WrittenText.line(typed.name()),
                    WrittenText.text(typed.question()),
                    typed.scale().stream().map(WrittenText::line).toList());
        }
    }

    /// The stages with their forms and deadlines, and the zone in which the deadlines are said.
    record Stages(ZoneId zone, List<Stage> stages) implements CallChange {
        public Stages {
            stages = stages.stream().map(Stages::written).toList();
        }

        private static Stage written(Stage typed) {
            return new Stage(
                    typed.key(),
                    WrittenText.line(typed.title()),
                    WrittenText.text(typed.help()),
                    typed.opens(),
                    typed.closes(),
                    typed.grace(),
                    typed.questions().stream().map(Stages::written).toList());
        }

        private static Question written(Question typed) {
            return new Question(
                    typed.key(),
                    typed.kind(),
                    WrittenText.line(typed.label()),
                    WrittenText.text(typed.help()),
                    typed.required(),
                    typed.words(),
                    new Question.Details(
                            WrittenText.text(typed.details().example()),
                            typed.details().options().stream()
                                    .map(option -> new Question.Option(option.key(), WrittenText.line(option.label())))
                                    .toList(),
                            WrittenText.line(typed.details().unit()),
                            typed.details().shownIf()));
        }
    }
}

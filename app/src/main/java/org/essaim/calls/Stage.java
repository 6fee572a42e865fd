package org.essaim.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.kernel.LocalizedText;

/// One step of a call, answered from `opens` until just before `closes`. The first is for everyone, a later one for
/// those who were chosen. `grace` is for how many minutes after its closing it still takes what was begun; nobody is
/// told beforehand.
public record Stage(
        String key,
        LocalizedText title,
        LocalizedText help,
        Instant opens,
        Instant closes,
        int grace,
        List<Question> questions) {
    /// One state in which the form was published; numbers begin at 1.
    public record FormVersion(int number, Instant publishedAt, List<Question> questions) {
        public FormVersion {
            questions = List.copyOf(questions);
        }

        /// The questions that were not asked before, or not like this.
        public List<FormChange> since(FormVersion before) {
            return questions.stream()
                    .map(question -> new FormChange(
                            question,
                            before.questions.stream()
                                    .filter(old -> old.key().equals(question.key()))
                                    .findFirst()
                                    .map(old -> What.between(old, question))
                                    .orElse(EnumSet.of(What.ADDED))))
                    .filter(change -> !change.what().isEmpty())
                    .toList();
        }
    }

    /// A question of a form, and what of it is new.
    public record FormChange(Question question, Set<What> what) {
        public FormChange {
            what = Collections.unmodifiableSet(what);
        }
    }

    /// What of a question can be new.
    public enum What {
        ADDED,
        REWORDED,
        REQUIRED,
        OPTIONAL,
        LIMIT,
        OPTIONS,
        CONDITION;

        private static Set<What> between(Question old, Question now) {
            var what = EnumSet.noneOf(What.class);
            if (!old.label().equals(now.label())
                    || !old.help().equals(now.help())
                    || !old.details().example().equals(now.details().example())
                    || !old.details().unit().equals(now.details().unit())) {
                what.add(REWORDED);
            }
            if (old.required() != now.required()) {
                what.add(now.required() ? REQUIRED : OPTIONAL);
            }
            if (old.words() != now.words()) {
                what.add(LIMIT);
            }
            if (!old.details().options().equals(now.details().options())) {
                what.add(OPTIONS);
            }
            if (!old.details().shownIf().equals(now.details().shownIf())) {
                what.add(CONDITION);
            }
            return what;
        }
    }

    /// What is left until a moment, in whole days or, on the last day, in whole hours; `key` is the message that says
    /// so.
    public record Left(String key, Map<String, Long> counts) {
        public Left {
            counts = Map.copyOf(counts);
        }

        public static Left until(Instant moment, Instant now) {
            var left = Duration.between(now, moment);
            return left.toDays() > 0
                    ? new Left("calls.left.days", Map.of("days", left.toDays()))
                    : new Left("calls.left.hours", Map.of("hours", Math.max(0, left.toHours())));
        }
    }

    public Stage {
        questions = List.copyOf(questions);
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("A stage that closes before it opens");
        }
    }

    /// The same stage asking something else.
    public Stage asking(List<Question> others) {
        return new Stage(key, title, help, opens, closes, grace, others);
    }

    /// A stage without grace.
    public Stage(
            String key,
            LocalizedText title,
            LocalizedText help,
            Instant opens,
            Instant closes,
            List<Question> questions) {
        this(key, title, help, opens, closes, 0, questions);
    }

    /// When it takes nothing any more: its closing, and the grace after it.
    public Instant ends() {
        return closes.plus(Duration.ofMinutes(grace));
    }

    /// Whether what was begun can be handed in.
    public boolean takes(Instant now) {
        return !now.isBefore(opens) && now.isBefore(ends());
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opens) && now.isBefore(closes);
    }
}

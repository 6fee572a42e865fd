package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;

/// Which questions of a stage are asked, given the answers: those without a condition, and those whose condition is met
/// by the answer to a question that is itself asked. What was typed under another answer is kept, and not handed in.
public final class Asked {
    private Asked() {}

    public static List<Question> questions(Stage stage, Map<String, String> answers) {
        var asked = new ArrayList<Question>();
        var keys = new HashSet<String>();
        for (var question : stage.questions()) {
            var condition = question.details().shownIf();
            if (condition.isAlways()
                    || (keys.contains(condition.question())
                            && PlainAnswer.chosen(answers.getOrDefault(condition.question(), ""))
                                    .contains(condition.value()))) {
                asked.add(question);
                keys.add(question.key());
            }
        }
        return asked;
    }
}

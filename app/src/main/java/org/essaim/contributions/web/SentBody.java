package org.essaim.contributions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.contributions.domain.Basics;
import org.essaim.kernel.Refusal;
import org.essaim.site.SentObject;

/// The object that a program sends, taken apart; a field that there is not, and one that is no text, are refused by
/// name. What is answered is of the kind of each question, which is looked at later.
record SentBody(Map<String, String> basics, Map<String, Object> answers, List<Refusal> refusals) {
    static SentBody of(Map<String, Object> body) {
        var sent = SentObject.of(body);
        var basics = new LinkedHashMap<String, String>();
        Basics.EMPTY.values().keySet().forEach(field -> basics.put(field, sent.text(field)));
        var answers = sent.values("answers");
        return new SentBody(basics, answers, sent.refusals());
    }
}

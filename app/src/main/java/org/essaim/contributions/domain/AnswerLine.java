package org.essaim.contributions.domain;

import org.essaim.kernel.Language;

/// One answer as a person reads it: the question in her language, the answer in its own. `key` names the field or the
/// question; `picture` is the name of a picture's file, else empty.
public record AnswerLine(String key, String label, String value, Language language, String picture) {}

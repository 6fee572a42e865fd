package org.essaim.contributions.domain;

import org.essaim.kernel.Language;

/// One answer as a person reads it: the question in her language, the answer in its own. `key` names the field or the
/// question; `picture` is the name of a picture's file, `document` the path of a file to fetch, each else empty.
public record AnswerLine(String key, String label, String value, Language language, String picture, String document) {}

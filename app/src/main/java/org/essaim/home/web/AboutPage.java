package org.essaim.home.web;

import java.util.List;

/// What Essaim is, step by step.
public record AboutPage(List<String> steps) {
    static final AboutPage PAGE =
            new AboutPage(List.of("call", "answer", "review", "choose", "publish", "book", "find"));
}

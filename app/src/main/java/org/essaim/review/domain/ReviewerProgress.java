package org.essaim.review.domain;

import java.util.List;
import org.essaim.kernel.Language;

/// How far one reviewer has come: finished and begun reviews among the cases she may read now, which are those in her
/// languages without a conflict of interest; and the conflicts she declared.
public record ReviewerProgress(
        String name, List<Language> languages, long finished, long begun, long cases, long conflicts) {}

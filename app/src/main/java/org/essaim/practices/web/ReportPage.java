package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.practices.usecases.ReportError;

/// The form that says what is wrong on a sheet, as it was typed; `sent` once it was taken.
public record ReportPage(
        String slug, LocalizedText title, ReportError.Typed typed, boolean sent, List<Refusal> refusals) {}

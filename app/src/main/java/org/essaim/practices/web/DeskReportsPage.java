package org.essaim.practices.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.essaim.kernel.Refusal;
import org.essaim.practices.domain.Report;
import org.essaim.site.Frame;

/// What was reported, and the answer that is being typed, by the names of its fields.
public record DeskReportsPage(List<Report> reports, Map<String, String> typed, boolean done, List<Refusal> refusals) {
    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    public String day(Frame frame, Report report) {
        return frame.date(report.at().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}

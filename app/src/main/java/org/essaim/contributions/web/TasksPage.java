package org.essaim.contributions.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The list of what is to do in a dossier, and how far each page is.
public record TasksPage(
        OpenDossier open,
        List<Task> tasks,
        Map<String, Stage.FormChange> changes,
        When closes,
        boolean closed,
        @Nullable When saved) {
    /// One page of the form: its question's text, or the message that names it.
    public record Task(String id, String key, LocalizedText label, String state) {}

    static TasksPage of(OpenDossier open, Map<String, Stage.FormChange> changes, Instant now) {
        var tasks = open.pages().stream().map(page -> task(open, page)).toList();
        var zone = open.call().zone();
        var touched = open.dossier().version() > 1;
        return new TasksPage(
                open,
                tasks,
                changes,
                new When(open.closes(), zone),
                open.isClosed(now),
                touched ? new When(open.dossier().changedAt(), zone) : null);
    }

    private static Task task(OpenDossier open, FormPage page) {
        var question = page.question();
        return new Task(
                page.id(),
                "contributions.page." + page.id(),
                question == null ? LocalizedText.EMPTY : question.label(),
                page.state(open.call(), open.stage(), open.dossier()).name());
    }

    public long done() {
        return tasks.stream().filter(task -> "DONE".equals(task.state())).count();
    }

    public String path() {
        return AnswerPages.path(open);
    }
}

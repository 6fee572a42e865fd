package org.essaim.publication.usecases;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.publication.domain.BlankForm;
import org.essaim.publication.domain.Layout;
import org.essaim.site.Assets;
import org.essaim.site.Frame;
import org.essaim.site.Reader;
import org.essaim.site.Words;
import org.essaim.worker.ChildProcess;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Sets a stage of a call as a PDF to be printed and filled in by hand, tagged like a book. Only for the coordinators
/// of the call, who send it out and enter what comes back. The same stage is the same bytes.
@Service
public class PrintBlankForm {
    private static final int HEAP_MEGABYTES = 192;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String BEGINNING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Calls calls;
    private final Glossary glossary;
    private final TemplateEngine engine;
    private final Words words;
    private final Assets assets;
    private final ChildProcess children;
    private final JsonMapper json;

    PrintBlankForm(
            Calls calls,
            Glossary glossary,
            TemplateEngine engine,
            Words words,
            Assets assets,
            ChildProcess children,
            JsonMapper json) {
        this.calls = calls;
        this.glossary = glossary;
        this.engine = engine;
        this.words = words;
        this.assets = assets;
        this.children = children;
        this.json = json;
    }

    /// Empty when the press failed; it said why in the log.
    public Optional<byte[]> pdf(Viewer viewer, String slug, String key, Language language) {
        var call = call(viewer, slug);
        var stage = call.stages().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
        var task =
                new Task(FormPress.class, json.writeValueAsBytes(order(call, stage, language)), HEAP_MEGABYTES, LIMIT);
        return children.run(task) instanceof Result.Worked(var pdf) ? Optional.of(pdf) : Optional.empty();
    }

    private Call call(Viewer viewer, String slug) {
        viewer.person();
        if (!viewer.isCoordinator()) {
            throw new NotAllowed("Forms are printed by coordinators");
        }
        return (Slug.isSlug(slug) ? calls.find(new Slug(slug)) : Optional.<Call>empty())
                .filter(call -> viewer.coordinates(call.network().value()))
                .orElseThrow(() -> new NotFound(slug));
    }

    private PressOrder.Edition order(Call call, Stage stage, Language language) {
        var frame =
                new Frame(language, words, assets, "/", "", Reader.VISITOR, Frame.FormToken.NONE, List.of(), List.of());
        var themes = glossary.scheme(Glossary.THEMES).stream()
                .filter(theme -> call.themes().contains(theme.slug()))
                .map(theme -> frame.best(theme.label()).value())
                .toList();
        var document = new StringOutput(1 << 14);
        engine.render(
                "publication/blank/form.jte", Map.of("form", new BlankForm(frame, call, stage, themes)), document);
        return new PressOrder.Edition(
                language.code(),
                "",
                frame.best(call.title()).value(),
                "",
                "",
                stage.opens().atZone(call.zone()).toLocalDate(),
                BEGINNING + document,
                List.of(),
                "",
                "",
                Map.of(),
                "form",
                "",
                new Layout(Layout.Design.REPORT, Layout.Size.A4, false),
                List.of(),
                "");
    }
}

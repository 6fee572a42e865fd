package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Path ROOT = Sources.RESOURCES.resolve("templates");
    private static final Path HOUSE = Sources.JAVA.resolve("org/essaim");

    @Test
    void templatesSayNothingThemselvesAndKnowNoStrangers() {
        var modules = Modules.ofTheHouse();
        var faults = new ArrayList<String>();
        for (var file : Sources.under(ROOT, ".jte")) {
            faults.addAll(
                    Templates.faults(modules, Sources.module(ROOT, file), ROOT.relativize(file), Sources.read(file)));
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void pageClassesRenderTemplatesOfTheirOwnModule() {
        var faults = new ArrayList<String>();
        for (var file : Sources.under(HOUSE, ".java")) {
            faults.addAll(Templates.renderingFaults(
                    Sources.module(HOUSE, file), HOUSE.relativize(file).toString(), Sources.read(file)));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void seesEachFault() {
        var source = """
                @import org.essaim.selection.web.ChoicePage
                @param ChoicePage page
                @template.site.layout(frame = frame, title = "not seen", content = @`
                <h1 title="Hello ${page.name()}" style="color:red" onclick="go()">${frame.text("home.title")} there</h1>
                @if(page.ready() && x.equals("y"))<p>Essaim</p>@else<p>${page.all().get("{")}</p>@endif
                @template.calls.card(frame = frame)
                <script>alert()</script>
                <form method="post"><input type="hidden" name="version" value="1"></form>
                <form autocomplete="off" method="post"><input type="hidden" name="version" value="1"></form>
                `)
                """;

        assertEquals(
                List.of(
                        "home/a.jte includes a template of calls",
                        "home/a.jte knows selection, which its module may not use",
                        "home/a.jte has inline style=",
                        "home/a.jte has inline onclick=",
                        "home/a.jte has inline <script",
                        "home/a.jte lets a browser put old words beside a new version",
                        "home/a.jte says \"there\" itself; put it into the messages",
                        "home/a.jte says \"Hello\" itself; put it into the messages"),
                Templates.faults(Modules.ofTheHouse(), "home", Path.of("home/a.jte"), source));
        assertEquals(
                List.of("HomePages renders a template of selection"),
                Templates.renderingFaults(
                        "home", "HomePages", "PageView.of(\"selection/choice\", p); PageView.of(\"home/a\", p);"));
    }
}

package org.essaim.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What templates may contain and whom they may know: a template is compiled outside its module, so that nothing else
/// would see it print what is confidential. A letter alone brings its style along, since it is read elsewhere.
final class Templates {
    private static final Pattern RENDERED =
            Pattern.compile("(?:PageView\\.(?:of|refused)|new PageView)\\(\\s*\"([a-z]+)/");
    private static final Pattern INCLUDED = Pattern.compile("@template\\.([a-z]+)\\.");
    private static final Pattern IMPORTED = Pattern.compile("(?:@import (?:static )?|[^\\w.])org\\.essaim\\.([a-z]+)");
    private static final Pattern INLINE =
            Pattern.compile("\\s(?:style|on[a-z]+)\\s*=|<style|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:title|alt|aria-label|placeholder)=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /// Names that are the same in every language.
    private static final Set<String> NAMES =
            Set.of("Essaim", "PDF", "EPUB", "JSON", "CSV", "XLSX", "SHA", "API", "SVG");

    private Templates() {}

    /// A page class renders its own module's templates, or the shell's.
    static List<String> renderingFaults(String module, String file, String source) {
        var faults = new ArrayList<String>();
        var found = RENDERED.matcher(source);
        while (found.find()) {
            if (!isOwn(module, found.group(1))) {
                faults.add(file + " renders a template of " + found.group(1));
            }
        }
        return faults;
    }

    static List<String> faults(Modules modules, String module, Path file, String source) {
        var faults = new ArrayList<String>();
        INCLUDED.matcher(source)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(other -> {
                    if (!isOwn(module, other)) {
                        faults.add(file + " includes a template of " + other);
                    }
                });
        IMPORTED.matcher(source)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(other -> {
                    if (!modules.mayUse(module, other)) {
                        faults.add(file + " knows " + other + ", which its module may not use");
                    }
                });
        INLINE.matcher("mail".equals(module) ? "" : source)
                .results()
                .map(found -> found.group().strip())
                .distinct()
                .forEach(inline -> faults.add(file + " has inline " + inline));
        FORM.matcher(source)
                .results()
                .map(found -> found.group())
                .filter(form -> form.contains("name=\"version\"") && !form.startsWith("<form autocomplete=\"off\""))
                .forEach(_ -> faults.add(file + " lets a browser put old words beside a new version"));
        var text = TemplateText.of(source);
        words(text.words(), faults, file);
        SPOKEN_ATTRIBUTE.matcher(text.markup()).results().forEach(found -> words(found.group(1), faults, file));
        return faults;
    }

    private static boolean isOwn(String module, String folder) {
        return folder.equals(module) || "site".equals(folder);
    }

    private static void words(String text, List<String> faults, Path file) {
        WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word -> !NAMES.contains(word))
                .distinct()
                .forEach(word -> faults.add(file + " says \"" + word + "\" itself; put it into the messages"));
    }
}

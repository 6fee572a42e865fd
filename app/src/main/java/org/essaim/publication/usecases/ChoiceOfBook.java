package org.essaim.publication.usecases;

import java.util.ArrayList;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Practices;
import org.essaim.publication.domain.Choice;
import org.essaim.publication.domain.PlainText;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public balance of the call that a collection was opened for, in the words of a book; nothing for a collection of
/// another origin, or while the call is not decided.
@Component
class ChoiceOfBook {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Practices practices;
    private final Calls calls;
    private final Glossary glossary;
    private final Words words;

    ChoiceOfBook(Practices practices, Calls calls, Glossary glossary, Words words) {
        this.practices = practices;
        this.calls = calls;
        this.glossary = glossary;
        this.words = words;
    }

    Optional<Choice> of(Slug collection, Language language) {
        return practices
                .originOf(collection)
                .flatMap(origin -> calls.find(new CallId(origin)))
                .flatMap(call -> calls.balance(call.id()).map(balance -> read(call, balance, language)));
    }

    private Choice read(Call call, String balance, Language language) {
        var root = JSON.readTree(balance);
        var agreed = new ArrayList<Choice.Agreed>();
        root.path("quotas")
                .forEach(quota -> agreed.add(new Choice.Agreed(
                        quota.path("attribute").asString(""),
                        name(call, quota, language),
                        bound(quota.path("least")),
                        bound(quota.path("most")),
                        quota.path("got").asInt(0))));
        return new Choice(root.path("candidates").asInt(0), root.path("chosen").asInt(0), agreed);
    }

    private static @Nullable Integer bound(JsonNode node) {
        return node.isNumber() ? Integer.valueOf(node.asInt()) : null;
    }

    private String name(Call call, JsonNode quota, Language language) {
        var group = new Calls.Group(
                quota.path("attribute").asString(""), quota.path("value").asString(""));
        return PlainText.of(group.name(call, this::theme, words, language));
    }

    private Optional<LocalizedText> theme(String slug) {
        return Slug.isSlug(slug)
                ? glossary.find(Glossary.THEMES, new Slug(slug)).map(Concept::label)
                : Optional.empty();
    }
}

package org.essaim.calls;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.site.Words;

/// What other modules ask about calls.
public interface Calls {
    Optional<Call> find(CallId id);

    Optional<Call> find(Slug slug);

    /// Every call that was opened to the public, the newest first.
    List<Call> published();

    /// Every call of a network, drafts included, the newest first.
    List<Call> of(OrganisationId network);

    /// The calls of every network that the viewer coordinates, drafts included.
    default List<Call> coordinatedBy(Viewer viewer) {
        if (!(viewer instanceof Viewer.SignedIn person)) {
            return List.of();
        }
        return person.grants().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR)
                .flatMap(grant -> Stream.ofNullable(grant.scope()))
                .flatMap(network -> of(new OrganisationId(network)).stream())
                .toList();
    }

    /// The states in which a stage's form was published, the first one first; none of a draft.
    List<Stage.FormVersion> formVersions(CallId call, String stage);

    /// The cases that a selection looks at together: those with this value of `country`, `language`, `theme` or
    /// `criterion`.
    record Group(String attribute, String value) {
        /// Its name in a reader's language, or the value as it is; `themes` knows the names of themes by their slugs.
        public String name(Call call, Function<String, Optional<LocalizedText>> themes, Words words, Language reader) {
            return switch (attribute) {
                case "country" -> words.country(reader, value);
                case "language" -> Language.isTag(value) ? words.languageName(reader, new Language(value)) : value;
                case "theme" -> best(themes.apply(value), reader);
                case "criterion" ->
                    best(
                            call.criteria().stream()
                                    .filter(criterion -> criterion.key().equals(value))
                                    .findFirst()
                                    .map(Criterion::name),
                            reader);
                default -> value;
            };
        }

        private String best(Optional<LocalizedText> name, Language reader) {
            return name.map(text -> text.best(reader).value()).orElse(value);
        }
    }

    /// Takes the frozen public counts of a selection, to be shown on the call's page. JSON: `candidates`,
    /// `chosen`; `quotas`, each with `attribute` (such as `country`), `value`, `least`, `most` (null where there is
    /// none) and `got`; `shares`, by attribute, each with `value`, `candidates`, `chosen`; and `way`, how the
    /// agreement came about and how its draw is verified.
    void showBalance(CallId call, String balance);

    /// What was handed in there; nothing before the call is decided.
    Optional<String> balance(CallId call);
}

package org.essaim.practices.domain;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Sheet;

/// How a sheet gets its address: from its original title, whatever its script, from the English one when that has no
/// letters at all, with a number behind it when the address is taken or is a word of our own.
public final class SheetName {
    private static final Slug NONE = Slug.from("");
    private static final Set<String> RESERVED = Set.of(NONE.value(), "new", "map", "swarm");
    private static final int LONGEST_STEM = 74;

    private SheetName() {}

    public static Slug free(LocalizedText title, Predicate<Slug> taken) {
        var stem = Stream.of(
                        title.best(Sheet.ORIGINAL).value(),
                        title.in(Language.EN).orElse(""))
                .map(Slug::from)
                .filter(slug -> !slug.equals(NONE))
                .findFirst()
                .orElse(NONE);
        if (!RESERVED.contains(stem.value()) && !taken.test(stem)) {
            return stem;
        }
        var cut = stem.value().length() > LONGEST_STEM ? stem.value().substring(0, LONGEST_STEM) : stem.value();
        var base = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> new Slug(base + "-" + number))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }
}

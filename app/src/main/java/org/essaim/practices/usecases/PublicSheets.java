package org.essaim.practices.usecases;

import java.util.function.Consumer;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Practices;
import org.essaim.site.PublicPages;
import org.springframework.stereotype.Component;

/// The pages of the catalogue, its themes, the collections and every public sheet.
@Component
class PublicSheets implements PublicPages {
    private final SheetStore sheets;
    private final Practices practices;
    private final Glossary glossary;

    PublicSheets(SheetStore sheets, Practices practices, Glossary glossary) {
        this.sheets = sheets;
        this.practices = practices;
        this.glossary = glossary;
    }

    @Override
    public void each(Consumer<String> path) {
        path.accept("/practices");
        path.accept("/themes");
        glossary.scheme(Glossary.THEMES).forEach(theme -> path.accept("/themes/" + theme.slug()));
        path.accept("/collections");
        practices.collections().forEach(collection -> path.accept("/collections/" + collection.slug()));
        sheets.eachSlug(slug -> path.accept("/practices/" + slug));
    }
}

package org.essaim.programme.web;

import java.util.HashMap;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.programme.Programmes;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The programme of a collection's event.
@Controller
class ProgrammePages {
    private final Programmes programmes;
    private final Practices practices;

    ProgrammePages(Programmes programmes, Practices practices) {
        this.programmes = programmes;
        this.practices = practices;
    }

    @GetMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/collections/{slug}/programme")
    PageView programme(@PathVariable String slug) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound(slug);
        }
        var collection = practices.collection(new Slug(slug)).orElseThrow(() -> new NotFound(slug));
        var programme = programmes.of(collection.slug()).orElseThrow(() -> new NotFound(slug));
        var sheets = new HashMap<Slug, Sheet>();
        practices.inCollection(collection.slug()).forEach(sheet -> sheets.put(sheet.slug(), sheet));
        return PageView.of("programme/programme", new ProgrammePage(collection, programme, sheets));
    }
}

package org.essaim.directory.web;

import java.util.Optional;
import java.util.UUID;
import org.essaim.directory.usecases.ReadDirectory;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public directory.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/organisations")
class OrganisationPages {
    private static final int PAGE = 40;

    private final ReadDirectory directory;

    OrganisationPages(ReadDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    PageView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(required = false) @Nullable UUID after) {
        var words = q.length() > 200 ? q.substring(0, 200) : q;
        var listing = directory.list(words, country, Optional.ofNullable(after), PAGE);
        var more = listing.next()
                .map(next -> "?q=" + Frame.encoded(words) + "&country=" + Frame.encoded(country) + "&after=" + next)
                .orElse("");
        return PageView.of("directory/organisations", new OrganisationsPage(words, country, listing, more));
    }

    @GetMapping("/{slug}")
    PageView one(@PathVariable String slug) {
        return PageView.of("directory/organisation", new OrganisationPage(directory.portrait(slug)));
    }
}

package org.essaim.directory.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.essaim.directory.usecases.ReadDirectory;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public directory. What of an address cannot be is said on the page and left out.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/organisations")
class OrganisationPages {
    private static final int PAGE = 40;
    private static final int LONGEST = 200;

    private final ReadDirectory directory;

    OrganisationPages(ReadDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    PageView list(
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String after) {
        var words = q.codePointCount(0, q.length()) > LONGEST ? q.substring(0, q.offsetByCodePoints(0, LONGEST)) : q;
        var code = country.strip().toUpperCase(Locale.ROOT);
        var refusals = new ArrayList<Refusal>();
        if (!code.isEmpty() && !Countries.isOne(code)) {
            refusals.add(Countries.refusal());
        }
        var place = directory.place(after);
        if (!after.isEmpty() && place.isEmpty()) {
            refusals.add(Refusal.of("after", "directory.refusal.cursor", Map.of("allowed", "after")));
        }
        var known = Countries.isOne(code) ? code : "";
        var listing = directory.list(words, known, place, PAGE);
        var query = "?q=" + Frame.encoded(words);
        var page = new OrganisationsPage(
                words,
                known,
                refusals,
                listing,
                Countries.options(frame, directory.countries(), "directory.organisations.anywhere"),
                query,
                listing.next()
                        .map(next -> query + "&country=" + known + "&after=" + next)
                        .orElse(""));
        return new PageView(
                "directory/organisations", page, refusals.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    @GetMapping("/{slug}")
    PageView one(@PathVariable String slug) {
        return PageView.of("directory/organisation", new OrganisationPage(directory.portrait(slug)));
    }
}

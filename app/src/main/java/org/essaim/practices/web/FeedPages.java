package org.essaim.practices.web;

import java.util.Arrays;
import java.util.Optional;
import org.essaim.practices.domain.CatalogueParameters;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.usecases.SearchCatalogue;
import org.essaim.search.Order;
import org.essaim.site.Frame;
import org.essaim.site.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Any search as an Atom feed, the newest sheets first. What cannot stand in its address is left out, as on the page.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}")
class FeedPages {
    private static final int MOST = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final SearchCatalogue catalogue;
    private final PublicAddress address;

    FeedPages(SearchCatalogue catalogue, PublicAddress address) {
        this.catalogue = catalogue;
        this.address = address;
    }

    @GetMapping("/practices.atom")
    ResponseEntity<byte[]> feed(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        var asked = CatalogueParameters.read(parameters, catalogue.known()).query();
        var query = new CatalogueQuery(
                asked.words(),
                asked.chosen(),
                Order.NEWEST,
                CatalogueQuery.View.LIST,
                MOST,
                Optional.empty(),
                asked.titles(),
                asked.wider(),
                asked.area());
        var found = catalogue.search(query, frame.language());
        var feed = new Feed(frame, asked, address.root()).of(found.rows());
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + Integer.toHexString(Arrays.hashCode(feed)) + "\"")
                .body(feed);
    }
}

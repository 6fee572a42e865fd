package org.essaim.directory.web;

import java.util.List;
import java.util.Map;
import org.essaim.directory.usecases.ReadDirectory;
import org.essaim.kernel.Refusal;

/// The organisations that were asked for, and what of the address could not be understood. `countries` are those to
/// choose from; `withoutCountry` and `more` are queries: the same in every country, the next page.
public record OrganisationsPage(
        String q,
        String country,
        List<Refusal> refusals,
        ReadDirectory.Listing listing,
        Map<String, String> countries,
        String withoutCountry,
        String more) {}

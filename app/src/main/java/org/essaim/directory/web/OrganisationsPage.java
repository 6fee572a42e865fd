package org.essaim.directory.web;

import org.essaim.directory.usecases.ReadDirectory;

/// The organisations that were asked for; `more` is the query of the next page or empty.
public record OrganisationsPage(String q, String country, ReadDirectory.Listing listing, String more) {}

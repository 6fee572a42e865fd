package org.essaim.contributions.domain;

import java.util.UUID;

/// A way of looking at a call's contributions that its coordinators gave a name; `query` as [TableView] says it.
public record SavedView(UUID id, String name, String query) {}

package org.essaim.directory.web;

import java.util.List;
import org.essaim.directory.Organisation;

/// The networks whose people the viewer may see.
public record NetworksPage(List<Organisation> networks) {}

package org.essaim.knowledge.web;

import java.util.List;
import java.util.Map;
import org.essaim.knowledge.domain.Reference;

/// One work with its citation in each style and the concepts it is about.
public record ReferencePage(Reference reference, Map<String, String> styles, List<ConceptEntry> concepts) {}

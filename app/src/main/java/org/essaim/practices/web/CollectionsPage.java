package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;

/// All collections, the latest first.
public record CollectionsPage(List<Item> items) {
    public record Item(Wording title, Wording summary, String href, int cases) {}
}

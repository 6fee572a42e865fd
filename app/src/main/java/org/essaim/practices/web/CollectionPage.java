package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.practices.CollectionSection.Way;

/// A collection as an exhibition: its swarm, what it is, its themes as rooms, a map, then the cases room by room.
/// `desk` is the way for those who look after it, empty for others.
public record CollectionPage(
        String slug,
        Wording title,
        Wording summary,
        Wording foreword,
        int cases,
        int countries,
        int organisations,
        String swarm,
        String map,
        List<Room> rooms,
        List<Land> lands,
        List<Way> ways,
        String catalogue,
        String desk) {

    /// A theme of the collection with its cases.
    public record Room(Card.Subject theme, List<Card> cards) {}

    /// A country with how many cases come from it.
    public record Land(String name, int count, String href) {}
}

package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;

/// The themes as rooms.
public record ThemesPage(List<Room> rooms, int total) {
    public record Room(Card.Subject theme, Wording definition, int count) {}
}

package org.essaim.programme.web;

import java.util.List;
import org.essaim.practices.Collection;
import org.essaim.programme.Programme;

/// A programme for those who arrange it; `done` is the end of a message of what just happened, or empty.
public record DeskProgrammePage(Collection collection, List<Programme.Day> days, String done) {
    public DeskProgrammePage {
        days = List.copyOf(days);
    }

    public String address() {
        return "/desk/collections/" + collection.slug() + "/programme";
    }
}

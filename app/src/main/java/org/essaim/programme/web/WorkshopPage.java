package org.essaim.programme.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.practices.Collection;
import org.essaim.programme.domain.WorkshopDraft;

/// One workshop as it stands or was typed. `before` is its code, empty for a new one; `themes` by slug; the sheets are
/// in three groups: presented here, nowhere yet, and in another workshop.
public record WorkshopPage(
        Collection collection,
        String before,
        int version,
        WorkshopDraft draft,
        Map<String, String> themes,
        List<Choice> here,
        List<Choice> free,
        List<Choice> elsewhere,
        List<Refusal> refusals) {
    /// A sheet that can be ticked; `workshop` is where it is presented now, empty for nowhere.
    public record Choice(String slug, String code, LocalizedText.Wording title, String workshop, boolean ticked) {}

    public String programme() {
        return "/desk/collections/" + collection.slug() + "/programme";
    }

    /// Where the form is sent.
    public String address() {
        return before.isEmpty() ? programme() + "/workshops" : programme() + "/workshops/" + before;
    }
}

package org.essaim.contributions.usecases;

import java.io.InputStream;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Keys;
import org.essaim.kernel.Outcome;
import org.essaim.media.Media;
import org.springframework.stereotype.Service;

/// Keeps a picture that was sent for a dossier, before it is known whether the page it came with is saved: a refused
/// page shows it again. Refuses what is no picture.
@Service
public class KeepPicture {
    private final ReadContribution contributions;
    private final PictureStore pictures;
    private final Media media;

    KeepPicture(ReadContribution contributions, PictureStore pictures, Media media) {
        this.contributions = contributions;
        this.pictures = pictures;
        this.media = media;
    }

    /// Answers the name under which it is kept.
    public Outcome<String> keep(ContributionId id, Keys keys, InputStream content) {
        contributions.find(id, keys);
        var outcome = media.keep(content);
        if (outcome instanceof Outcome.Done<String>(var file)) {
            pictures.add(file, id);
        }
        return outcome;
    }

    /// Whether a picture of this name was sent for this dossier.
    public boolean isOf(ContributionId id, String file) {
        return pictures.uses(file).stream().anyMatch(use -> use.dossier().equals(id));
    }
}

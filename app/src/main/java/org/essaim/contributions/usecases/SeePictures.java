package org.essaim.contributions.usecases;

import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.Keys;
import org.essaim.media.MediaAccess.Sight;
import org.springframework.stereotype.Service;

/// Who may see a picture of a dossier: its contributor and the call's coordinators; everyone once its sheet is public.
@Service
public class SeePictures {
    private final PictureStore pictures;
    private final CapabilityStore capabilities;
    private final Calls calls;

    SeePictures(PictureStore pictures, CapabilityStore capabilities, Calls calls) {
        this.pictures = pictures;
        this.capabilities = capabilities;
        this.calls = calls;
    }

    public Sight sight(String file, Keys keys, Viewer viewer) {
        var uses = pictures.uses(file);
        if (uses.stream().anyMatch(PictureStore.Use::published)) {
            return Sight.EVERYONE;
        }
        return uses.stream().anyMatch(use -> isOwn(use, keys) || coordinates(use, viewer))
                ? Sight.THIS_READER
                : Sight.NOBODY;
    }

    private boolean isOwn(PictureStore.Use use, Keys keys) {
        var opened =
                keys.secrets().isEmpty() ? List.<CapabilityStore.Opened>of() : capabilities.browsers(keys.secrets());
        return opened.stream().anyMatch(key -> key.dossier().equals(use.dossier()));
    }

    private boolean coordinates(PictureStore.Use use, Viewer viewer) {
        return calls.find(use.call())
                .filter(call -> viewer.coordinates(call.network().value()))
                .isPresent();
    }
}

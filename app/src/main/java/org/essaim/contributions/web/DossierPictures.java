package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.usecases.SeePictures;
import org.essaim.media.MediaAccess;
import org.springframework.stereotype.Component;

/// Speaks for the pictures that were sent with dossiers.
@Component
class DossierPictures implements MediaAccess {
    private final SeePictures pictures;

    DossierPictures(SeePictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public Sight sight(String file, HttpServletRequest request) {
        var viewer = request.getAttribute(Viewer.class.getName()) instanceof Viewer known ? known : Viewer.visitor();
        return pictures.sight(file, DossierCookies.read(request), viewer);
    }
}

package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.site.Reader;
import org.essaim.site.ReaderSource;
import org.springframework.stereotype.Component;

/// Tells the page shell who reads, and which areas their roles open: `desk`, `reviews`, `administration`.
@Component
class SignedInReader implements ReaderSource {
    private final ViewerInSession viewers;

    SignedInReader(ViewerInSession viewers) {
        this.viewers = viewers;
    }

    @Override
    public Reader reader(HttpServletRequest request) {
        if (!(viewers.find() instanceof Viewer.SignedIn person)) {
            return Reader.VISITOR;
        }
        var areas = new HashSet<String>();
        for (var grant : person.grants()) {
            areas.add(area(grant.role()));
        }
        return new Reader(true, person.name(), areas);
    }

    private static String area(Role role) {
        return switch (role) {
            case COORDINATOR -> "desk";
            case REVIEWER -> "reviews";
            case ADMINISTRATOR -> "administration";
        };
    }
}

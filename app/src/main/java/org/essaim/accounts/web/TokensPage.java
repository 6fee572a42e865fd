package org.essaim.accounts.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Viewer.Scope;
import org.essaim.accounts.domain.ApiToken;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;

/// One's own tokens; `shown` is the one just made, in clear, or blank.
public record TokensPage(
        List<ApiToken> tokens,
        String shown,
        String name,
        Set<Scope> chosen,
        String days,
        Map<String, String> ends,
        Instant now,
        List<Refusal> refusals) {
    public String day(Frame frame, Instant moment) {
        return frame.date(moment.atZone(ZoneOffset.UTC).toLocalDate());
    }
}

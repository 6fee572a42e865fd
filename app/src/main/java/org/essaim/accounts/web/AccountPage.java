package org.essaim.accounts.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.Refusal;

/// One's own account, as the person sees it.
public record AccountPage(
        String email,
        String name,
        String language,
        Map<String, String> languages,
        List<RoleLine> roles,
        boolean saved,
        List<Refusal> refusals) {

    /// A role and what it is for; `scope` is empty for the whole instance or where nobody can name it.
    public record RoleLine(String role, String scope) {}
}

package org.essaim.accounts.web;

/// Why an invitation cannot be accepted: `used`, `late`, `withdrawn` or `unknown`.
public record InvitationClosedPage(String reason) {}

package org.essaim.accounts.web;

/// Why a code or link does not open: `used`, `late`, `exhausted` or `unknown`.
public record SignInClosedPage(String reason) {}

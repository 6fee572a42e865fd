package org.essaim.accounts.web;

/// The page behind the link of a letter: one button, for this person.
public record SignInLinkPage(String token, String name, String email) {}

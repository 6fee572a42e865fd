package org.essaim.accounts.web;

import java.util.List;
import org.essaim.kernel.Refusal;

/// The form that asks for the address.
public record SignInPage(String email, String next, List<Refusal> refusals) {}

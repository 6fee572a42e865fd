package org.essaim.accounts.web;

import java.util.List;
import org.essaim.kernel.Refusal;

/// The form that asks for the address; `mute` when no letter can come since no mail server is set.
public record SignInPage(String email, String next, boolean mute, List<Refusal> refusals) {}

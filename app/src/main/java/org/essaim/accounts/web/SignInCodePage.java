package org.essaim.accounts.web;

import java.util.List;
import org.essaim.kernel.Refusal;

/// The page that waits for the code.
public record SignInCodePage(List<Refusal> refusals) {}

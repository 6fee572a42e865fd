package org.essaim.accounts.web;

import java.util.List;
import org.essaim.kernel.Refusal;

/// The page that asks before an account is erased.
public record ErasurePage(String email, List<Refusal> refusals) {}

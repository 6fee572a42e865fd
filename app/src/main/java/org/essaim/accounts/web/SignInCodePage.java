package org.essaim.accounts.web;

import java.util.List;
import org.essaim.kernel.Refusal;

/// The page that waits for the code; `mailbox` when the letter is read on a page of this demonstration, `mute` when no
/// letter can come since no mail server is set.
public record SignInCodePage(boolean mailbox, boolean mute, List<Refusal> refusals) {}

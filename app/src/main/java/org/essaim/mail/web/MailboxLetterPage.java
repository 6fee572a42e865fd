package org.essaim.mail.web;

import org.essaim.mail.usecases.Mailbox;

/// One letter, opened.
public record MailboxLetterPage(Mailbox.Item item) {}

package org.essaim.mail.web;

import java.util.List;
import org.essaim.mail.usecases.Mailbox;

/// The letters of a demonstration, those of one address if one is given; `older` is the query of the next page or
/// empty.
public record MailboxPage(String recipient, List<Mailbox.Item> letters, String older) {}

package org.essaim.mail;

/// Where letters are left. Joins the caller's transaction: the letter is sent if, and only if, what it tells of was
/// kept.
public interface Outbox {
    void send(Letter letter);
}

package org.essaim.mail.usecases;

import java.time.Instant;
import java.util.UUID;
import org.essaim.mail.Letter;

/// A letter that is to be sent, with how often that was tried.
record WaitingLetter(UUID id, Letter letter, Instant writtenAt, int tries) {}

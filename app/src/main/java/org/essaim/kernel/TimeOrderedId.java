package org.essaim.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits, so that ids sort by time and
/// cannot be guessed. Made here since PostgreSQL has `uuidv7()` from version 18 only.
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID at(Instant instant) {
        var high = (instant.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

package org.essaim.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, 12 bits of the fraction after them (section 6.2,
/// method 3), then 62 random bits, so that ids sort by time, to a quarter of a microsecond, and cannot be guessed. Made
/// here since PostgreSQL has `uuidv7()` from version 18 only.
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID at(Instant instant) {
        var nanoseconds = instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
        var fraction = nanoseconds % 1_000_000 * (1 << 12) / 1_000_000;
        var high = ((nanoseconds / 1_000_000) << 16) | 0x7000L | fraction;
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

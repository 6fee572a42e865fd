package org.essaim.contributions.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// Proof of a submission: its number, when it was received, and the SHA-256 of `content`, the canonical JSON of
/// everything that was handed in, byte for byte. `mailed` says whether it went out as a letter too.
public record Receipt(String stage, String number, Instant submittedAt, String sha256, String content, boolean mailed) {
    public static Receipt of(String stage, String number, Instant submittedAt, String content) {
        return new Receipt(stage, number, submittedAt, hash(content), content, true);
    }

    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    public static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

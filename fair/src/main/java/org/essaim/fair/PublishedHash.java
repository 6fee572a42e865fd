package org.essaim.fair;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The published numbers that separate equals: HMAC-SHA256 of the id under the salt. Nobody can know them before the
/// salt is published, and everybody can recompute them afterwards.
public record PublishedHash(String salt) {

    static final int ROUNDS = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int HEX_DIGITS = 4;

    public String digest(String id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// The number from 0 to 65535 that a case draws in a round.
    static int drawn(String digest, int round) {
        return HexFormat.fromHexDigits(digest, round * HEX_DIGITS, (round + 1) * HEX_DIGITS);
    }

    /// HMAC pads its key with zeros, so one zero byte is the empty key, which Java refuses as such.
    private byte[] key() {
        return salt.isEmpty() ? new byte[1] : salt.getBytes(StandardCharsets.UTF_8);
    }
}

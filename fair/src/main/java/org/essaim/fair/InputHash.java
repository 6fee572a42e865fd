package org.essaim.fair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a question's canonical JSON: keys sorted, no white space. Lists keep their order, so whoever
/// asks sorts what has none.
public final class InputHash {

    private InputHash() {}

    public static String of(Object question) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var json = SelectionJson.canonical(question);
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

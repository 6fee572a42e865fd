package org.essaim.media.domain;

import java.util.Optional;

/// The kinds of picture that are taken, known by the first bytes of a file, never by its name.
public enum PictureKind {
    PNG("png", "image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("jpeg", "image/jpeg", "\u00ff\u00d8\u00ff");

    private final String format;
    private final String type;
    private final String signature;

    PictureKind(String format, String type, String signature) {
        this.format = format;
        this.type = type;
        this.signature = signature;
    }

    public String format() {
        return format;
    }

    public String type() {
        return type;
    }

    public static Optional<PictureKind> of(byte[] content) {
        for (var kind : values()) {
            if (kind.begins(content)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] content) {
        if (content.length < signature.length()) {
            return false;
        }
        for (var index = 0; index < signature.length(); index++) {
            if ((content[index] & 0xFF) != signature.charAt(index)) {
                return false;
            }
        }
        return true;
    }
}

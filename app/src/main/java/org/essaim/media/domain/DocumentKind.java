package org.essaim.media.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of file that are taken, known by what is in them, never by their name.
public enum DocumentKind {
    PDF("application/pdf"),
    ODT("application/vnd.oasis.opendocument.text"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int LONGEST_NAME = 100;
    private static final int HEAD = 1_024;

    /// Where the end of a ZIP archive is looked for: its last record, with the longest comment.
    private static final int ARCHIVE_END = 22 + 0xffff;

    private final String type;

    DocumentKind(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// Which one it is; none where it is something else, or something else as well.
    public static Optional<DocumentKind> of(byte[] content) {
        if (begins(content, "%PDF-")) {
            return isWholePdf(content) ? Optional.of(PDF) : Optional.empty();
        }
        if (!begins(content, "PK\u0003\u0004")) {
            return Optional.empty();
        }
        return OfficeArchive.read(content).flatMap(DocumentKind::of);
    }

    private static Optional<DocumentKind> of(OfficeArchive archive) {
        if (archive.holdsPrograms()) {
            return Optional.empty();
        }
        return Arrays.stream(values()).filter(kind -> archive.is(kind)).findFirst();
    }

    private static boolean isWholePdf(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        var head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
        return text.lastIndexOf("%%EOF") >= Math.max(0, text.length() - HEAD)
                && text.indexOf("PK\u0005\u0006", Math.max(0, text.length() - ARCHIVE_END)) < 0
                && !head.contains("<html")
                && !head.contains("<script")
                && !head.contains("<svg");
    }

    private static boolean begins(byte[] content, String signature) {
        var begin = signature.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= begin.length && Arrays.equals(content, 0, begin.length, begin, 0, begin.length);
    }

    /// The last part of a name as it came, without what hides or turns its end, and ending as this kind does.
    public String harmless(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"*:<>?|%;]+", " ")
                .strip();
        var bare = last.toLowerCase(Locale.ROOT).endsWith(ending())
                ? last.substring(0, last.length() - ending().length())
                : last;
        var stem = bare.replaceAll("^[.\\s]+|[.\\s]+$", "");
        var shortened = stem.codePointCount(0, stem.length()) > LONGEST_NAME
                ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST_NAME)).strip()
                : stem;
        return (shortened.isEmpty() ? "file" : shortened) + ending();
    }
}

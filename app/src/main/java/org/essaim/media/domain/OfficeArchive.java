package org.essaim.media.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What an office file says of itself, read without trusting it: how much it unfolds to is counted while it unfolds,
/// and nothing of it is written anywhere.
record OfficeArchive(Set<String> names, String said, String types) {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNFOLDED = 200L * 1024 * 1024;
    private static final int MOST_READ = 256 * 1024;
    private static final int END = 22;
    private static final String TYPES = "[Content_Types].xml";
    private static final String OPEN = "mimetype";

    /// Empty where it is no whole archive, more than an archive, or unfolds to too much.
    static Optional<OfficeArchive> read(byte[] content) {
        if (!endsAsItBegan(content)) {
            return Optional.empty();
        }
        var names = new HashSet<String>();
        var said = "";
        var types = "";
        var unfolded = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!isHarmless(entry) || !names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                    return Optional.empty();
                }
                var head = zip.readNBytes(MOST_READ);
                unfolded += head.length + rest(zip, MOST_UNFOLDED - unfolded - head.length);
                if (unfolded > MOST_UNFOLDED) {
                    return Optional.empty();
                }
                if (entry.getName().equals(TYPES)) {
                    types = new String(head, StandardCharsets.UTF_8);
                } else if (entry.getName().equals(OPEN)) {
                    said = new String(head, StandardCharsets.UTF_8).strip();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new OfficeArchive(Set.copyOf(names), said, types));
    }

    /// What is left of an entry, read no further than to see that it is too much.
    private static long rest(ZipInputStream zip, long most) throws IOException {
        var buffer = new byte[8_192];
        var count = 0L;
        for (var read = zip.read(buffer); read >= 0 && count <= most; read = zip.read(buffer)) {
            count += read;
        }
        return count;
    }

    private static boolean isHarmless(ZipEntry entry) {
        var name = entry.getName();
        return !name.startsWith("/") && !name.contains("..") && !name.contains("\\") && !name.contains(":");
    }

    /// Whether the end of the archive is the end of the file, and its list of entries lies where it should: nothing was
    /// put before, behind or between.
    private static boolean endsAsItBegan(byte[] content) {
        var end = content.length - END;
        if (end < 0 || number(content, end, 4) != 0x06054b50L || number(content, end + 20, 2) != 0) {
            return false;
        }
        return number(content, end + 16, 4) + number(content, end + 12, 4) == end;
    }

    private static long number(byte[] content, int at, int bytes) {
        var number = 0L;
        for (var index = bytes - 1; index >= 0; index--) {
            number = (number << 8) | (content[at + index] & 0xFF);
        }
        return number;
    }

    boolean holdsPrograms() {
        return types.contains("macroEnabled")
                || names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(OfficeArchive::isProgram);
    }

    private static boolean isProgram(String name) {
        return name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/");
    }

    boolean is(DocumentKind kind) {
        return switch (kind) {
            case PDF -> false;
            case ODT -> said.equals(kind.type()) && names.contains("content.xml");
            case DOCX, XLSX -> types.contains("\"" + kind.type() + ".main+xml\"");
        };
    }
}

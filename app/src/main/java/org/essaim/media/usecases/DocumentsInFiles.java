package org.essaim.media.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.media.Documents;
import org.essaim.media.domain.DocumentKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Keeps files beside the pictures, each under its hash with the ending of its kind. One is looked at at a time.
@Service
class DocumentsInFiles implements Documents {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Semaphore looking = new Semaphore(1);

    DocumentsInFiles(@Value("${essaim.data:data}") Path data) {
        this.root = MediaInFiles.root(data);
    }

    @Override
    public Outcome<Kept> keep(InputStream sent, String name) {
        looking.acquireUninterruptibly();
        try {
            var content = sent.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                return Outcome.refused(List.of(
                        Refusal.of("document", "media.refused.file-bytes", Map.of("most", MOST_BYTES / 1024 / 1024))));
            }
            var kind = DocumentKind.of(content);
            if (kind.isEmpty()) {
                return Outcome.refused("document", "media.refused.file-kind");
            }
            var file = MediaInFiles.hash(content);
            MediaInFiles.put(root, path(file, kind.get()), content);
            return Outcome.done(new Kept(file, kind.get().harmless(name), content.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            looking.release();
        }
    }

    @Override
    public Optional<Sent> open(String file) {
        if (!NAME.matcher(file).matches()) {
            return Optional.empty();
        }
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> Files.isRegularFile(path(file, kind)))
                .findFirst()
                .map(kind -> sent(path(file, kind), kind));
    }

    private static Sent sent(Path path, DocumentKind kind) {
        try {
            return new Sent(Files.newInputStream(path), kind.type(), Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String file, DocumentKind kind) {
        return root.resolve(file.substring(0, 2)).resolve(file + kind.ending());
    }
}

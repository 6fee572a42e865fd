package org.essaim.media.usecases;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.media.Media;
import org.essaim.media.domain.PictureKind;
import org.essaim.media.domain.PictureLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Keeps pictures under `files/media` of the data directory, each width as a file of its own, written aside and moved
/// into place. One picture is decoded at a time.
@Service
class MediaInFiles implements Media {
    static final String ASIDE = ".tmp";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Semaphore decoding = new Semaphore(1);

    MediaInFiles(@Value("${essaim.data:data}") Path data) {
        this.root = root(data);
    }

    static Path root(Path data) {
        return data.resolve("files").resolve("media");
    }

    @Override
    public Outcome<String> keep(InputStream picture) {
        try {
            var content = picture.readNBytes(PictureLimits.MOST_BYTES + 1);
            if (content.length > PictureLimits.MOST_BYTES) {
                return Outcome.refused("picture", "media.refused.bytes");
            }
            var kind = PictureKind.of(content);
            if (kind.isEmpty()) {
                return Outcome.refused("picture", "media.refused.kind");
            }
            return decode(content, kind.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<String> decode(byte[] content, PictureKind kind) throws IOException {
        decoding.acquireUninterruptibly();
        try {
            return Outcome.done(store(PictureDecoder.read(content, kind), kind));
        } catch (PictureDecoder.TooLarge e) {
            return Outcome.refused(List.of(Refusal.of(
                    "picture",
                    "media.refused.pixels",
                    Map.of("most", PictureLimits.MOST_PIXELS / 1_000_000, "side", PictureLimits.LONGEST_SIDE))));
        } catch (PictureDecoder.TooCostly e) {
            return Outcome.refused("picture", "media.refused.costly");
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException e) {
            return Outcome.refused("picture", "media.refused.broken");
        } finally {
            decoding.release();
        }
    }

    /// The disk failed, not the picture.
    private static final class UnreadableFile extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableFile(IOException cause) {
            super(cause);
        }
    }

    private String store(BufferedImage picture, PictureKind kind) throws IOException {
        var widths = PictureLimits.WIDTHS;
        var largest = PictureDecoder.write(PictureDecoder.scaled(picture, widths.getLast(), kind), kind);
        var name = hash(largest);
        for (var width : widths) {
            var content = width.equals(widths.getLast())
                    ? largest
                    : PictureDecoder.write(PictureDecoder.scaled(picture, width, kind), kind);
            put(root, path(name, width), content);
        }
        return name;
    }

    /// Only the head of the file is read.
    @Override
    public Optional<Size> size(String file, int width) {
        if (!NAME.matcher(file).matches() || !PictureLimits.WIDTHS.contains(width)) {
            return Optional.empty();
        }
        try (var input = ImageIO.createImageInputStream(path(file, width).toFile())) {
            if (input == null) {
                return Optional.empty();
            }
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static void put(Path root, Path target, byte[] content) {
        try {
            Files.createDirectories(target.getParent());
            if (Files.exists(target)) {
                return;
            }
            var aside = Files.createTempFile(target.getParent(), "new", ASIDE);
            try {
                Files.write(aside, content);
                try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                for (var folder : List.of(target.getParent(), root)) {
                    try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                        names.force(true);
                    }
                }
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    private Path path(String name, int width) {
        return root.resolve(name.substring(0, 2)).resolve(name + "." + width);
    }

    @Override
    public Optional<byte[]> read(String file, int width) {
        if (!NAME.matcher(file).matches() || !PictureLimits.isWidth(width)) {
            return Optional.empty();
        }
        var path = path(file, width);
        try {
            return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

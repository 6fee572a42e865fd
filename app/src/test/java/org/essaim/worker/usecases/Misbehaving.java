package org.essaim.worker.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.essaim.worker.Program;

/// Programs that do in a child process what must never hurt the platform.
public final class Misbehaving {
    private Misbehaving() {}

    /// Says backwards what it is told.
    public static final class Backwards implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress) throws IOException {
            System.out.println("a library prints on standard output");
            progress.accept("turning");
            var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            output.write(new StringBuilder(text).reverse().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Leaves a file in its temporary folder, says where, and does nothing for ever.
    public static final class Littering implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress)
                throws IOException, InterruptedException {
            progress.accept(Files.createTempFile("left", "behind").toString());
            new CountDownLatch(1).await();
        }
    }

    /// Ends the process as a native crash would.
    public static final class Halting implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress) {
            System.err.println("the solver met an impossible state");
            Runtime.getRuntime().halt(134);
        }
    }

    /// Asks the process to end, politely.
    public static final class Exiting implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress) {
            System.exit(7);
        }
    }

    /// Throws.
    public static final class Throwing implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress) {
            throw new IllegalStateException("Sheet 1.1.1\nhas no title");
        }
    }

    /// Says that it began, then does nothing for ever.
    public static final class Hanging implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress) throws InterruptedException {
            progress.accept("began");
            new CountDownLatch(1).await();
        }
    }

    /// Takes memory until there is none.
    public static final class Hoarding implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress) throws IOException {
            var kept = new ArrayList<byte[]>();
            while (kept.size() < 1_000_000) {
                kept.add(new byte[1 << 20]);
            }
            output.write(kept.size());
        }
    }

    /// Writes as many megabytes as its first byte says.
    public static final class Talking implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress) throws IOException {
            var megabytes = input.read();
            for (var i = 0; i < megabytes; i++) {
                output.write(new byte[1 << 20]);
            }
        }
    }
}

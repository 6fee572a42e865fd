package org.essaim.worker;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/// What runs in a child process: a public class with a public constructor without parameters, that needs nothing of the
/// platform but the class path. What it prints on standard output goes to the log, never into its output.
@FunctionalInterface
public interface Program {
    /// Reads the whole input and writes the output; tells `progress` one short line whenever there is something to
    /// tell. The message of an exception becomes the reason of a [Result.Failed].
    void run(InputStream input, OutputStream output, Consumer<String> progress) throws Exception;
}

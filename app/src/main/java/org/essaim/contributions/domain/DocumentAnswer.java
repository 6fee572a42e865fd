package org.essaim.contributions.domain;

/// The answer to a question for a file: the name under which it is kept, the name it came with, and how large it is.
public record DocumentAnswer(String file, String name, long bytes) {
    public static final DocumentAnswer EMPTY = new DocumentAnswer("", "", 0);

    public DocumentAnswer {
        name = TypedText.line(name);
    }

    public boolean isEmpty() {
        return file.isEmpty();
    }

    /// In thousands of bytes, rounded up, as pages say it.
    public long kilobytes() {
        return (bytes + 999) / 1_000;
    }
}

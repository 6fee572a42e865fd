package org.essaim.publication.domain;

import java.util.Locale;

/// How a book is set: one of three designs on one of two sizes of paper, with marks for cutting if a printer wants
/// them.
public record Layout(Design design, Size size, boolean marks) {
    public static final Layout USUAL = new Layout(Design.BOOKLET, Size.A5, false);

    /// A field guide with a coloured page for each chapter; a report that runs on, with notes in the margin; one loose
    /// sheet for each practice.
    public enum Design {
        BOOKLET,
        REPORT,
        SHEETS;

        /// The word in addresses, style sheets and messages.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Width and height in millimetres.
    public enum Size {
        A5(148, 210),
        A4(210, 297);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    /// Whether each sheet begins a page of its own.
    public boolean isOneSheetPerPage() {
        return design != Design.REPORT;
    }
}

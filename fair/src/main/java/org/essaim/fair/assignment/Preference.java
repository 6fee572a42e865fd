package org.essaim.fair.assignment;

/// What a reader said of one proposal. Without a word the preference counts half.
public enum Preference {
    WANT(1000),
    AVOID(0);

    static final int UNSAID = 500;

    private final int thousandths;

    Preference(int thousandths) {
        this.thousandths = thousandths;
    }

    int thousandths() {
        return thousandths;
    }
}

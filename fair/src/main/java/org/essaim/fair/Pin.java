package org.essaim.fair;

/// A decision taken by people before the calculation: this case is in, or out, and why.
public record Pin(String id, Side side, String reason) {

    public enum Side {
        IN,
        OUT
    }
}

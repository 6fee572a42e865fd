package org.essaim.directory;

/// A point on the globe in degrees of WGS 84: latitude from -90 to 90, longitude from -180 to 180.
public record Location(double latitude, double longitude) {
    public Location {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a point on the globe: " + latitude + ", " + longitude);
        }
    }
}

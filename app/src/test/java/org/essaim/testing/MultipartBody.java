package org.essaim.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The body of a form with files, as browsers write it.
final class MultipartBody {
    private static final String BOUNDARY = "----essaim-form-boundary-7d9f2c";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void field(String name, String value) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    void file(String name, Visitor.Upload upload) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + upload.name()
                + "\"\r\nContent-Type: " + upload.type() + "\r\n\r\n");
        out.writeBytes(upload.content());
        text("\r\n");
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        text("--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}

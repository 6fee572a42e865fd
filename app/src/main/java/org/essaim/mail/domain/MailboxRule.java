package org.essaim.mail.domain;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Pattern;

/// When letters may be read on a page: in a demonstration that sends none and that only this machine can reach. Letters
/// let people in, so anywhere else such a page would be an open door. A public address says that a proxy leads here.
public record MailboxRule(boolean demo, String boundTo, String mailHost, String publicAddress) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    public boolean open() {
        return demo && mailHost.isBlank() && isThisMachine(boundTo) && (publicAddress.isBlank() || leadsHere());
    }

    private boolean leadsHere() {
        try {
            return isThisMachine(Objects.requireNonNullElse(new URI(publicAddress.strip()).getHost(), ""));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Whether this is a name or an address of this machine that no other machine can use.
    public static boolean isThisMachine(String host) {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if ("localhost".equalsIgnoreCase(bare)) {
            return true;
        }
        try {
            return ADDRESS.matcher(bare).matches()
                    && InetAddress.getByName(bare).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

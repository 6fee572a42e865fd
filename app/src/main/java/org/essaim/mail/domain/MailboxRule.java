package org.essaim.mail.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// When letters may be read on a page: in a demonstration that sends none and that only this machine can reach. Letters
/// let people in, so anywhere else such a page would be an open door.
public record MailboxRule(boolean demo, String boundTo, String mailHost) {
    public boolean open() {
        return demo && mailHost.isBlank() && isLoopback();
    }

    private boolean isLoopback() {
        try {
            return !boundTo.isBlank() && InetAddress.getByName(boundTo).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

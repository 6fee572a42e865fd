package org.essaim.site.web;

import org.essaim.site.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Knows the port once the server has taken one; before that, the one it was told to take.
@Component
class AddressOfServer implements PublicAddress {
    private final String told;
    private volatile int port;

    AddressOfServer(@Value("${essaim.address:}") String told, @Value("${server.port:8080}") int port) {
        this.told = told.strip().replaceAll("/+$", "");
        this.port = port;
    }

    @EventListener
    void tookPort(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @Override
    public String root() {
        return told.isEmpty() ? "http://localhost:" + port : told;
    }
}

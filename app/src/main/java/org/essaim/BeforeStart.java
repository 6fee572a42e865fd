package org.essaim;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import org.essaim.kernel.CannotStart;
import org.essaim.site.RealData;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// What can be seen to be wrong as soon as the settings are read, before a database is started or a page of demo data
/// is written: a public address that is none, demo data beside people's work, a port that is taken.
final class BeforeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        var address = settings.getProperty("essaim.address", "").strip();
        if (!address.isEmpty() && !isPublicAddress(address)) {
            throw new CannotStart("The setting essaim.address is not the address at which people open the platform: "
                    + address + "; write one like https://essaim.network.example.");
        }
        if (settings.getProperty("essaim.demo", Boolean.class, false)
                && settings.getProperty("essaim.database", "").isEmpty()
                && RealData.isIn(Path.of(settings.getProperty("essaim.data", "data")))) {
            throw new CannotStart(RealData.REFUSED);
        }
        tryPort(settings);
    }

    /// A scheme, a host and perhaps a port; pages lie at its root.
    static boolean isPublicAddress(String text) {
        try {
            var address = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && address.getPath().replace("/", "").isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void tryPort(Environment settings) {
        var port = settings.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            var host = settings.getProperty("server.address", "");
            socket.bind(
                    host.isEmpty()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new CannotStart("The address of --address is not known on this machine: " + e.getMessage() + ".");
        } catch (BindException e) {
            throw refused(port, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CannotStart("The port " + port + " cannot be listened at: " + e.getMessage() + ".");
        }
    }

    private static RuntimeException refused(int port, String reason) {
        if (reason.contains("in use")) {
            return new PortInUseException(port);
        }
        return reason.contains("ermission denied")
                ? new CannotStart(
                        "The port " + port + " is not ours to take: " + reason + "; choose one above 1023 with --port.")
                : new CannotStart("The address of --address cannot be listened at: " + reason + ".");
    }
}

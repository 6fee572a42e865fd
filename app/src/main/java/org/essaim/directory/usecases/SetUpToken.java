package org.essaim.directory.usecases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.essaim.accounts.Accounts;
import org.essaim.kernel.Language;
import org.essaim.site.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The word that proves that somebody started this platform: printed at each start while nobody administers it, kept
/// nowhere, and good once.
@Component
class SetUpToken {
    private final SecureRandom random = new SecureRandom();
    private final Accounts accounts;
    private final PublicAddress address;
    private volatile String token = "";

    SetUpToken(Accounts accounts, PublicAddress address) {
        this.accounts = accounts;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (!accounts.hasAdministrator()) {
            System.out.println("Set up your network: " + address.of(Language.EN, "/set-up?token=" + make()));
        }
    }

    String make() {
        var bits = new byte[24];
        random.nextBytes(bits);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        return token;
    }

    boolean is(String given) {
        var expected = token;
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    void use() {
        token = "";
    }
}

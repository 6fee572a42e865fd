package org.essaim.accounts.usecases;

import org.essaim.accounts.domain.Secret;
import org.springframework.stereotype.Component;

/// Tells whether two requests came from the same client or were for the same address without keeping either: the key
/// lives in this process only.
@Component
class Fingerprints {
    private final Secret key = Secret.random();

    byte[] of(String text) {
        return key.seal(text);
    }
}

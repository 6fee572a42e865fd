package org.essaim.directory.usecases;

import org.springframework.context.ApplicationContext;

/// What a start of the platform prints, for tests that cannot start it again.
public final class StartOutput {
    private StartOutput() {}

    /// A new set-up token, as after a restart.
    public static String token(ApplicationContext context) {
        return context.getBean(SetUpToken.class).make();
    }
}

package org.essaim;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/// The platform as one application of modules; what it may do is told on the command line, see [Launch].
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(
        systemName = "Essaim",
        sharedModules = {"kernel", "site"})
public class EssaimApplication {}

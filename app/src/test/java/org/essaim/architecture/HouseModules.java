package org.essaim.architecture;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/// The modules are the packages under `org.essaim`. The library `fair` knows no framework and so cannot say by
/// itself that three of its packages are doors: the one it begins with, `assignment` and `calibration`.
public final class HouseModules implements ApplicationModuleDetectionStrategy {
    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage house) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(house);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        return "org.essaim.fair".equals(module.getName())
                ? NamedInterfaces.builder(module)
                        .matching("assignment", "calibration")
                        .build()
                : ApplicationModuleDetectionStrategy.super.detectNamedInterfaces(module, information);
    }
}

/// One dossier of one organisation in a call, through all its stages: draft, return link, submission, receipt.
/// Private to the process: only review and selection may ask here.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"calls", "practices", "directory", "knowledge", "accounts", "mail", "media", "worker"})
package org.essaim.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

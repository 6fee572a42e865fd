/// Who judges what, by which criterion, and the scores. Confidential: only selection may ask here.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "contributions",
            "calls",
            "directory",
            "knowledge",
            "accounts",
            "mail",
            "worker",
            "fair::assignment",
            "fair::calibration",
            "site::drawing"
        })
package org.essaim.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

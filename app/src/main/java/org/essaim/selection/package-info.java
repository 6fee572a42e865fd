/// Balanced choices that can be defended: quotas, the exact optimum, a reason for every case. Confidential; writes its
/// outcome into contributions, and hands frozen public counts to calls.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "review",
            "contributions",
            "calls",
            "directory",
            "knowledge",
            "accounts",
            "mail",
            "worker",
            "fair",
            "site::drawing"
        })
package org.essaim.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Shared words: concept schemes such as the themes, with labels in many languages and addresses that never change,
/// which people improve together; and the works behind them. Says what the words of a query are called in other
/// languages. Refuses whatever would leave the thesaurus unsound.
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "site::drawing"})
package org.essaim.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The only user of Lucene: finds sheets by words in any language, with counted facets. Holds nothing that is not
/// public; the index can always be made anew from the database.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.essaim.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

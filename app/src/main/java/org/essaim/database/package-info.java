/// Where the data lives: the PostgreSQL that the platform starts itself, or one outside that it is told of; the data
/// directory and its lock. Refuses a directory in use, or made by another major version.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.essaim.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

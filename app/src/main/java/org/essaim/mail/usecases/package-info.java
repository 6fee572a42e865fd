/// The work of writing, sending and forgetting letters; `./essaim doctor` comes in here to greet the mail server.
@NullMarked
@NamedInterface("maintenance")
package org.essaim.mail.usecases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

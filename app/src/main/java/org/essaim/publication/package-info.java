/// A collection of practices as a book: web edition, PDF and EPUB in one edition per language, from one source.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "practices",
            "calls",
            "programme",
            "calls",
            "directory",
            "knowledge",
            "accounts",
            "worker",
            "media",
            "site :: drawing"
        })
package org.essaim.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

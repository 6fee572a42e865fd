package org.essaim.publication.usecases;

import org.essaim.publication.Release;

/// A release with what its makers say has changed in it, which may be nothing.
public record PastRelease(Release release, String changes) {}

package org.broken.nosy;

import org.broken.shy.usecases.Secret;

public record Reader(Secret secret) {}

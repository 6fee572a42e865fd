package org.broken.muddle;

import org.broken.muddle.web.MuddlePages;

public record Front(MuddlePages pages) {}

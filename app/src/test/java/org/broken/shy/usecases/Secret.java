package org.broken.shy.usecases;

public record Secret(String word) {}

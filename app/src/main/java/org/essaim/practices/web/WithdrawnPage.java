package org.essaim.practices.web;

import java.time.LocalDate;

/// That a sheet was withdrawn, when, and why: `reason` is the end of a message `practices.withdrawn.because.…`.
public record WithdrawnPage(String reason, LocalDate date) {}

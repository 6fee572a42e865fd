package org.essaim.programme.usecases;

import java.time.LocalDate;
import org.essaim.programme.Programme.Workshop;

/// A workshop with its day and session; `version` counts how often it was written, from 1.
public record Placed(LocalDate date, int session, Workshop workshop, int version) {}

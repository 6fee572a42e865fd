package org.essaim.practices;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure that can be checked: what was measured, in which unit, over which days, by which method, from which source.
/// Zero is an answer; where nothing is known there is no figure. `measure` and `unit` are codes with messages
/// `practices.measure.…` and `practices.unit.…`.
public record Evidence(
        String measure,
        BigDecimal value,
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String method,
        String source) {}

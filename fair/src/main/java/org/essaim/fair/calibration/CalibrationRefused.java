package org.essaim.fair.calibration;

import java.util.List;

/// The question contradicts itself or holds nothing; nothing was calculated.
public record CalibrationRefused(List<CalibrationRefusal> refusals) implements CalibrationAnswer {

    public CalibrationRefused {
        refusals = List.copyOf(refusals);
    }
}

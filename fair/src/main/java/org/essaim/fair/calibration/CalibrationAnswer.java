package org.essaim.fair.calibration;

/// What comes back: calibrated scores, or the reason why the question cannot be worked on.
public sealed interface CalibrationAnswer permits Calibration, CalibrationRefused {}

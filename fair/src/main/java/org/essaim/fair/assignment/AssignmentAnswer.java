package org.essaim.fair.assignment;

/// What comes back: an assignment, which may leave places open and then says why, or the reason why the
/// question cannot be worked on.
public sealed interface AssignmentAnswer permits Assignment, AssignmentRefused {}

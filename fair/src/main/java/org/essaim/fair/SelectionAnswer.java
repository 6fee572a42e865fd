package org.essaim.fair;

/// The one answer to a [SelectionProblem]: a selection, the reason why no set can exist, or why the question was not
/// accepted.
public sealed interface SelectionAnswer permits Selection, Infeasible, Refused {}

package org.essaim.directory.web;

/// No set-up here: because it is done, or because the token is not the one of this start.
public record SetUpClosedPage(boolean done) {}

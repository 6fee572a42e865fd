package org.broken.muddle.web;

public class MuddlePages {}

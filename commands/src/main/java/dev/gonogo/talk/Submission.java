package dev.gonogo.talk;

/** What a person gets back for a dialog that was filled in. */
public sealed interface Submission permits Reply, Correction {}

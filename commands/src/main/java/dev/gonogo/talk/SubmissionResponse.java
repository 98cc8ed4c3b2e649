package dev.gonogo.talk;

/** The response to a submitted dialog. */
public sealed interface SubmissionResponse permits Reply, Correction {}

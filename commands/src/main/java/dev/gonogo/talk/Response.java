package dev.gonogo.talk;

/** The immediate response to a person, which only that person sees. */
public sealed interface Response permits Reply, Dialog {}

package dev.gonogo.talk;

/** What a person gets back at once, and only that person sees. */
public sealed interface Response permits Reply, Dialog {}

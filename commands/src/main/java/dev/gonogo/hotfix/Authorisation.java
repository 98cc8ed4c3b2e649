package dev.gonogo.hotfix;

import dev.gonogo.release.By;

/** A maintainer's word that one pull request may go to production outside a release. */
public record Authorisation(By by, String reason) {}

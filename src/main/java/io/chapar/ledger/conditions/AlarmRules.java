package io.chapar.ledger.conditions;

import java.time.Duration;

/**
 * When something is no longer as usual.
 *
 * @param backlog how long the oldest pending delivery may wait while more and more wait
 * @param dead how many that die within an hour are a burst
 */
public record AlarmRules(Duration backlog, int dead) {}

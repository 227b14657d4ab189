package io.chapar.ledger.alarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Receivers are told nothing of these alarms for a time.
 *
 * @param note null when nothing was said
 */
public record AlarmSilence(
    AlarmScope scope, Instant since, Instant until, String by, @Nullable String note) {}

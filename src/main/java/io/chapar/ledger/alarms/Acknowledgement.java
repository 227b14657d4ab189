package io.chapar.ledger.alarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works on an alarm.
 *
 * @param note null when nothing was said
 */
public record Acknowledgement(String by, Instant at, @Nullable String note) {}

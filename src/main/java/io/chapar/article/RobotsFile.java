package io.chapar.article;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the robots.txt of an origin (RFC 9309).
 *
 * @param origin scheme, host, and port where it is not the scheme's own
 * @param text as it was last read, empty where the origin has none; null when it never could be
 * @param crawlDelay the wait between two requests that it asks for, as far as that is honoured
 * @param trouble why it cannot be read at the moment; null when it can
 * @param troubleSince when that trouble began; null when there is none
 * @param until when it is read again
 */
public record RobotsFile(
    String origin,
    @Nullable String text,
    Duration crawlDelay,
    @Nullable String trouble,
    @Nullable Instant troubleSince,
    Instant until) {}

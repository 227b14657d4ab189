package io.chapar.camel.edit;

import java.util.concurrent.TimeUnit;

/**
 * When files that nobody touches are taken for whole: after a moment; and each time that taking
 * them fails, after twice as long, as a check of many files costs a core a second.
 */
final class Calm {
  static final long WHOLE_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
  static final long RARELY_NANOS = TimeUnit.SECONDS.toNanos(30);

  private long since;
  private long enough = WHOLE_NANOS;

  Calm(long now) {
    since = now;
  }

  boolean isLongEnough(long now) {
    return now - since >= enough;
  }

  void touched(long now) {
    since = now;
    enough = WHOLE_NANOS;
  }

  void taken() {
    enough = WHOLE_NANOS;
  }

  void failed(long now) {
    since = now;
    enough = Math.min(2 * enough, RARELY_NANOS);
  }
}

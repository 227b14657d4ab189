package io.chapar.admin;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out for all who ask within a while, and only then anew. */
final class Recent<T> {
  private final long nanos;
  private @Nullable T value;
  private long since;

  Recent(Duration age) {
    this.nanos = age.toNanos();
  }

  synchronized T get(Supplier<T> fresh) {
    T kept = value;
    if (kept == null || System.nanoTime() - since > nanos) {
      kept = fresh.get();
      value = kept;
      since = System.nanoTime();
    }
    return kept;
  }
}

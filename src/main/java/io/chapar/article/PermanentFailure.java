package io.chapar.article;

import org.jspecify.annotations.Nullable;

/** The same input will not work later. The message says what happened (evidence): where. */
public sealed class PermanentFailure extends RuntimeException permits WrongValue {
  private static final long serialVersionUID = 1L;

  private final boolean gone;

  public PermanentFailure(String message) {
    this(message, false, null);
  }

  public PermanentFailure(String message, @Nullable Throwable cause) {
    this(message, false, cause);
  }

  private PermanentFailure(String message, boolean gone, @Nullable Throwable cause) {
    super(message, cause);
    this.gone = gone;
  }

  /** The other side said that the thing is gone for good (HTTP 410). */
  public static PermanentFailure gone(String message) {
    return new PermanentFailure(message, true, null);
  }

  public boolean isGone() {
    return gone;
  }
}

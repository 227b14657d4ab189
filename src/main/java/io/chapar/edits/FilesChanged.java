package io.chapar.edits;

/** Somebody else edits at the same time, so nothing was written. The message says what changed. */
public final class FilesChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FilesChanged(String message) {
    super(message);
  }
}

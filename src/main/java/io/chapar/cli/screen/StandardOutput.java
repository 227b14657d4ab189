package io.chapar.cli.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What becomes of a command whose output could not be written. */
public final class StandardOutput {
  /**
   * 128 and SIGPIPE, as a shell shows it of every command whose reader, such as {@code head}, has
   * had enough: scripts that count with it ({@code pipefail}) know this number.
   */
  static final int CLOSED = 141;

  private static final Path PATH = Path.of("/dev/stdout");

  /** Of st_mode (POSIX, sys/stat.h): a pipe, a socket. */
  private static final int KIND = 0170000;

  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private StandardOutput() {}

  /**
   * Says what is lost, unless nobody wanted it.
   *
   * @param why as the system says it
   * @return the exit code
   */
  public static int failed(String why) {
    if (isPipe()) {
      return CLOSED;
    }
    System.err.println("standard output cannot be written (" + why + ")");
    return 1;
  }

  /** The one way in which such a write fails is that its reader has gone. */
  private static boolean isPipe() {
    try {
      int kind = (int) Files.getAttribute(PATH, "unix:mode") & KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}

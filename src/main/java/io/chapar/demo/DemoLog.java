package io.chapar.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Standard error in a file for as long as the demo lasts: the node logs there, and the screen stays
 * readable.
 */
final class DemoLog implements AutoCloseable {
  private final PrintStream before = System.err;
  private final PrintStream log;

  private DemoLog(PrintStream log) {
    this.log = log;
  }

  static DemoLog into(Path file) throws IOException {
    DemoLog log = new DemoLog(new PrintStream(file.toFile().toString(), StandardCharsets.UTF_8));
    System.setErr(log.log);
    return log;
  }

  @Override
  public void close() {
    System.setErr(before);
    log.close();
  }
}

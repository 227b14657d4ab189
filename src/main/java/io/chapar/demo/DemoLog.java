package io.chapar.demo;

import java.nio.file.Path;

/** Sends the node's log to a file, so that the screen stays readable. */
final class DemoLog {
  private DemoLog() {}

  /** Has an effect only before the first line is logged in this process. */
  static void into(Path file) {
    System.setProperty("chapar.demo.log", file.toString());
    System.setProperty("logback.configurationFile", "io/chapar/demo/logback-demo.xml");
  }
}

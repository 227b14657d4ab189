package io.chapar.demo;

import java.time.Duration;

/** Zero until it is started. Safe for use by many threads. */
final class Stopwatch {
  private volatile boolean running;
  private volatile long began;

  void start() {
    began = System.nanoTime();
    running = true;
  }

  Duration elapsed() {
    return running ? Duration.ofNanos(System.nanoTime() - began) : Duration.ZERO;
  }
}

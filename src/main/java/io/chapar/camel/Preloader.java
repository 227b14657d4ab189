package io.chapar.camel;

import io.chapar.camel.step.Steps;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.slf4j.LoggerFactory;

/**
 * Loads what every node needs, in the order in which it does, while its command line and settings
 * are still read: a start has two cores at least, and that needs one.
 */
public final class Preloader {
  private Preloader() {}

  /**
   * On a thread of its own; nothing waits for it, nothing fails with it. The log is begun before:
   * begun by two threads at once, SLF4J writes lines of its own into it.
   */
  public static void begin() {
    LoggerFactory.getILoggerFactory();
    Thread loading = new Thread(Preloader::load, "ahead");
    loading.setDaemon(true);
    // Whoever needs it next meets the same failure, and says so in one line.
    loading.setUncaughtExceptionHandler((thread, failure) -> {});
    loading.start();
  }

  private static void load() {
    openJars();
    DefaultClientTlsStrategy.createDefault();
    Steps.loadShared();
  }

  /** Camel looks into all of them for what none may have; whoever looks first opens them. */
  private static void openJars() {
    Preloader.class.getClassLoader().getResource("META-INF/services/none");
  }
}

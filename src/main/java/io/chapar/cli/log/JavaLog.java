package io.chapar.cli.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What libraries say by {@code java.util.logging}, as lines of our log, where secrets are hidden.
 */
public final class JavaLog extends Handler {
  /** The property by which Java finds what sets its logging up, when somebody first uses it. */
  private static final String SETUP = "java.util.logging.config.class";

  private static final String SETUP_FILE = "java.util.logging.config.file";

  private final SimpleFormatter formatter = new SimpleFormatter();

  /** Made by Java; public for it. */
  public JavaLog() {}

  /** Unless the operator has set Java's own logging up. */
  static void begin() {
    if (System.getProperty(SETUP) == null && System.getProperty(SETUP_FILE) == null) {
      System.setProperty(SETUP, Setup.class.getName());
    }
  }

  /** Made by Java before the first logger is. */
  public static final class Setup {
    public Setup() throws IOException {
      String setup = "handlers = " + JavaLog.class.getName() + "\n.level = INFO\n";
      LogManager.getLogManager()
          .readConfiguration(new ByteArrayInputStream(setup.getBytes(StandardCharsets.ISO_8859_1)));
    }
  }

  @Override
  public void publish(LogRecord said) {
    LoggerFactory.getLogger(Objects.requireNonNullElse(said.getLoggerName(), "java"))
        .atLevel(level(said.getLevel().intValue()))
        .setCause(said.getThrown())
        .log(formatter.formatMessage(said));
  }

  private static Level level(int theirs) {
    if (theirs >= java.util.logging.Level.SEVERE.intValue()) {
      return Level.ERROR;
    }
    if (theirs >= java.util.logging.Level.WARNING.intValue()) {
      return Level.WARN;
    }
    return theirs >= java.util.logging.Level.INFO.intValue() ? Level.INFO : Level.DEBUG;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

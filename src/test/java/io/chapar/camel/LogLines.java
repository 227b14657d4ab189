package io.chapar.camel;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What one logger, with those below it, says until this is closed; it stands in no other log. */
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger logger;
  private final Level usual;
  private final List<ILoggingEvent> said = new CopyOnWriteArrayList<>();

  public LogLines(String name) {
    this(name, ((Logger) LoggerFactory.getLogger(name)).getLevel());
  }

  /**
   * @param level from which on it says something
   */
  public LogLines(String name, Level level) {
    logger = (Logger) LoggerFactory.getLogger(name);
    usual = logger.getLevel();
    logger.setLevel(level);
    start();
    logger.addAppender(this);
    logger.setAdditive(false);
  }

  @Override
  protected void append(ILoggingEvent event) {
    said.add(event);
  }

  public List<String> all() {
    return said.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  public List<String> of(Level level) {
    return said.stream()
        .filter(event -> event.getLevel() == level)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Override
  public void close() {
    logger.setLevel(usual);
    logger.setAdditive(true);
    logger.detachAppender(this);
  }
}

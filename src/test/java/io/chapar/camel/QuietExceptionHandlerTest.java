package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a consumer whose folder cannot be written says at each poll. */
class QuietExceptionHandlerTest {
  private final Logger log = (Logger) LoggerFactory.getLogger(QuietExceptionHandler.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final QuietExceptionHandler handler = new QuietExceptionHandler();

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
    log.setAdditive(false);
  }

  @AfterEach
  void listenNoMore() {
    log.detachAppender(lines);
    log.setAdditive(true);
  }

  @Test
  void saysOnceWhatComesAtEachPoll() {
    for (int poll = 0; poll < 500; poll++) {
      handler.handleException(new IOException("Read-only file system"));
      handler.handleException(new IOException("No space left on device"));
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "is tried again: Read-only file system", "is tried again: No space left on device");
  }

  @Test
  void remembersNoMoreThanItNeeds() {
    for (int file = 0; file < 500; file++) {
      handler.handleException(new IOException("cannot be read: " + file));
    }
    handler.handleException(new IOException("cannot be read: 0"));
    assertThat(lines.list).hasSize(501);
  }
}

package io.chapar.camel.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.LogLines;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a consumer whose folder cannot be written says at each poll. */
class QuietExceptionHandlerTest {
  private final LogLines said = new LogLines(QuietExceptionHandler.class.getName());
  private final LimitedLog log = new LimitedLog();
  private final QuietExceptionHandler handler = new QuietExceptionHandler(log);

  @AfterEach
  void listenNoMore() {
    said.close();
  }

  @Test
  void saysOnceWhatComesAtEachPoll() {
    for (int poll = 0; poll < 500; poll++) {
      handler.handleException(new IOException("Read-only file system"));
      handler.handleException(new IOException("No space left on device"));
    }
    assertThat(said.all())
        .containsExactly(
            "is tried again: Read-only file system", "is tried again: No space left on device");
  }

  @Test
  void namesTheFileWhoseNameIsTooLong() {
    String told = "file://inbox cannot begin processing file: GenericFile[/inbox/a.txt] due to: x";
    for (int poll = 0; poll < 2; poll++) {
      handler.handleException(told, new IOException("File name too long"));
      handler.handleException(told, new IOException("No space left on device"));
    }
    assertThat(said.all())
        .containsExactly(
            "is tried again: File name too long: /inbox/a.txt",
            "is tried again: No space left on device");
  }

  @Test
  void remembersNoMoreThanItNeeds() {
    for (int file = 0; file < 500; file++) {
      handler.handleException(new IOException("cannot be read: " + file));
    }
    handler.handleException(new IOException("cannot be read: 0"));
    log.close();
    assertThat(said.all()).hasSize(4).last().asString().contains(": 498 more such lines");
  }
}

package io.chapar.cli.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import io.chapar.config.file.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** The log without secrets: of the message, of what was thrown, and of all else in a line. */
final class MaskedLog {
  private MaskedLog() {}

  /** What another encoder writes, with the secrets hidden. */
  static Encoder<ILoggingEvent> of(Encoder<ILoggingEvent> encoder) {
    return encoder instanceof Masking ? encoder : new Masking(encoder);
  }

  /** For a log that a file of logback's sets up, whatever it writes to. */
  static void mask(LoggerContext context) {
    context.getLoggerList().forEach(logger -> mask(logger.iteratorForAppenders()));
  }

  private static void mask(Iterator<Appender<ILoggingEvent>> appenders) {
    appenders.forEachRemaining(MaskedLog::mask);
  }

  private static void mask(Appender<ILoggingEvent> appender) {
    if (appender instanceof OutputStreamAppender<ILoggingEvent> writer) {
      writer.setEncoder(of(writer.getEncoder()));
    }
    if (appender instanceof AppenderAttachable<?> holder) {
      @SuppressWarnings("unchecked") // logback's own holders of appenders hold no other events
      AppenderAttachable<ILoggingEvent> held = (AppenderAttachable<ILoggingEvent>) holder;
      mask(held.iteratorForAppenders());
    }
  }

  /** Encodes by another one first, so that nothing of an event is forgotten. */
  private static final class Masking extends EncoderBase<ILoggingEvent> {
    private final Encoder<ILoggingEvent> encoder;

    Masking(Encoder<ILoggingEvent> encoder) {
      this.encoder = encoder;
      setContext(encoder.getContext());
      start();
    }

    @Override
    public byte[] headerBytes() {
      return encoder.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
      String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
      return Secrets.masked(line).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
      return encoder.footerBytes();
    }
  }
}

package io.chapar.config.file;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Stops at what is nested deeper than any file of ours: all that comes after it is recursive. */
final class ShallowParser extends ParserImpl {
  private static final int MOST_LEVELS = 100;

  private int level;

  ShallowParser(LoadSettings settings, String text) {
    super(settings, new StreamReader(settings, text));
  }

  @Override
  public Event next() {
    Event event = super.next();
    switch (event.getEventId()) {
      case SequenceStart, MappingStart -> level++;
      case SequenceEnd, MappingEnd -> level--;
      default -> {}
    }
    if (level > MOST_LEVELS) {
      throw new ParserException(
          "nested deeper than " + MOST_LEVELS + " levels", event.getStartMark());
    }
    return event;
  }
}

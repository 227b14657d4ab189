package io.chapar.config.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A YAML file whose parts know their lines. */
public final class YamlFile {
  private static final int MOST_CHARACTERS = 10_000_000;

  /** The parser's time grows with the square of a line's length. */
  private static final int MOST_IN_LINE = 100_000;

  private YamlFile() {}

  /**
   * @return empty for an empty file
   * @throws InvalidConfiguration when it is not YAML, names anything twice, or cannot be read
   */
  public static Optional<Part> read(Home home, Path file) {
    String name = home.name(file);
    return parse(name, TextFile.read(home, file));
  }

  /**
   * @param name of the file that the text is in, or is to be
   * @return empty for an empty text
   * @throws InvalidConfiguration when it is not YAML, or names anything twice
   */
  public static Optional<Part> parse(String name, String text) {
    requireShortLines(name, text);
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setLabel(name)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(MOST_CHARACTERS)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      Optional<Part> top =
          new Composer(settings, new ShallowParser(settings, text)).getSingleNode().map(Part::new);
      List<Fault> silent = top.map(part -> YamlTrouble.silent(name, part)).orElse(List.of());
      if (!silent.isEmpty()) {
        throw new InvalidConfiguration(silent);
      }
      return top;
    } catch (MarkedYamlEngineException e) {
      throw invalid(name, YamlTrouble.line(e), YamlTrouble.words(e.getProblem()));
    } catch (YamlEngineException e) {
      throw invalid(name, 0, YamlTrouble.words(String.valueOf(e.getMessage())));
    }
  }

  private static void requireShortLines(String name, String text) {
    int line = 0;
    for (String each : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (each.length() > MOST_IN_LINE) {
        throw invalid(
            name, line, "the line is longer than " + MOST_IN_LINE + " characters; break it");
      }
    }
  }

  private static InvalidConfiguration invalid(String name, int line, String message) {
    return new InvalidConfiguration(List.of(new Fault(name, line, message)));
  }

  /** A part of the file: a map, a list, or a value. */
  public record Part(Node node) {

    /** The line on which it begins, from 1. */
    public int line() {
      return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    public boolean isMap() {
      return node instanceof MappingNode;
    }

    public boolean isList() {
      return node instanceof SequenceNode;
    }

    /** Nothing is written after the key. */
    public boolean isNothing() {
      return text().filter(String::isEmpty).isPresent();
    }

    /** The value's text; empty for a map or a list. */
    public Optional<String> text() {
      return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** The entries of a map, in their order; none otherwise. */
    public List<Entry> entries() {
      List<Entry> entries = new ArrayList<>();
      if (node instanceof MappingNode map) {
        for (NodeTuple tuple : map.getValue()) {
          Part key = new Part(tuple.getKeyNode());
          entries.add(
              new Entry(
                  key.text().orElse(Entry.NO_TEXT), key.line(), new Part(tuple.getValueNode())));
        }
      }
      return entries;
    }

    public Optional<Part> get(String key) {
      return entries().stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
    }

    /** The members of a list; none otherwise. */
    public List<Part> members() {
      return node instanceof SequenceNode list
          ? list.getValue().stream().map(Part::new).toList()
          : List.of();
    }
  }

  /**
   * @param line of the key
   */
  public record Entry(String key, int line, Part value) {
    /** Instead of a key that is a map or a list. */
    static final String NO_TEXT = "{…}";
  }

  /** Stops at what is nested deeper than any file of ours: all that comes after it is recursive. */
  private static final class ShallowParser extends ParserImpl {
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
}

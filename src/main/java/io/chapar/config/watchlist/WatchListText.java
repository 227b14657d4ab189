package io.chapar.config.watchlist;

import io.chapar.config.file.TextPlaces;
import io.chapar.config.file.YamlFile;
import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The text of a watch list, to which feeds are added where an operator would write them; all that
 * is there stays, comments and order included.
 */
final class WatchListText {
  /** Settings that may hold any character. */
  private static final Set<String> WORDS = Set.of("title", "site", "description", "select");

  private final String name;
  private String text;

  WatchListText(String name, String text) {
    this.name = name;
    this.text = text;
  }

  String text() {
    return text;
  }

  private Optional<Part> at(String key) {
    return YamlFile.parse(name, text).flatMap(top -> top.get(key));
  }

  /** Empty groups; a list that has none gets them before its feeds. */
  void addGroups(List<String> groups) {
    if (groups.isEmpty()) {
      return;
    }
    if (at("groups").isEmpty()) {
      insert(start("feeds"), "groups: {}\n\n");
    }
    add("groups", groups, group -> quoted(group) + ": {}");
  }

  void addFeeds(List<NewFeed> feeds) {
    if (feeds.isEmpty()) {
      return;
    }
    if (at("feeds").isEmpty()) {
      insert(text.length(), (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + "feeds: []\n");
    }
    add("feeds", feeds, feed -> "- { " + fields(feed) + " }");
  }

  private static String fields(NewFeed feed) {
    StringBuilder fields = new StringBuilder("name: ").append(feed.name());
    fields.append(", address: ").append(quoted(feed.address().toString()));
    fields.append(groups(feed.groups().stream().map(WatchListText::quoted).toList()));
    feed.settings()
        .forEach(
            (setting, value) ->
                fields.append(", ").append(setting).append(": ").append(value(setting, value)));
    return fields.toString();
  }

  private static String groups(List<String> groups) {
    return switch (groups.size()) {
      case 0 -> "";
      case 1 -> ", group: " + groups.get(0);
      default -> ", groups: [" + String.join(", ", groups) + "]";
    };
  }

  private static String value(String setting, String value) {
    return WORDS.contains(setting) ? quoted(value) : value;
  }

  /** YAML 1.2, 7.3.1; what is given holds no control characters. */
  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private <T> void add(String key, List<T> members, Function<T, String> line) {
    Part part = at(key).orElseThrow();
    List<String> lines = members.stream().map(line).toList();
    if (!(part.node() instanceof CollectionNode<?> collection)) {
      insert(places().endOfLine(start(key)), block(lines, 2));
    } else if (collection.getFlowStyle() != FlowStyle.FLOW) {
      int column = collection.getStartMark().orElseThrow().getColumn();
      insert(places().endOfLine(places().last(collection)), block(lines, column));
    } else if (collection.getValue().isEmpty()) {
      replace(collection, block(lines, 2));
    } else {
      String more = String.join(", ", lines.stream().map(WatchListText::member).toList());
      insert(places().end(collection) - 1, ", " + more + " ");
    }
  }

  /** As it stands inside brackets. */
  private static String member(String line) {
    return line.startsWith("- ") ? line.substring(2) : line;
  }

  private static String block(List<String> lines, int indent) {
    StringBuilder block = new StringBuilder();
    lines.forEach(line -> block.append('\n').append(" ".repeat(indent)).append(line));
    return block.toString();
  }

  private int start(String key) {
    int line =
        YamlFile.parse(name, text).map(Part::entries).orElse(List.of()).stream()
            .filter(entry -> entry.key().equals(key))
            .map(Entry::line)
            .findFirst()
            .orElse(0);
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = places().endOfLine(at) + 1;
    }
    return line == 0 ? text.length() : at;
  }

  private TextPlaces places() {
    return new TextPlaces(text);
  }

  private void replace(Node node, String by) {
    int start = places().start(node);
    text = text.substring(0, start).stripTrailing() + by + text.substring(places().end(node));
  }

  private void insert(int at, String more) {
    text = text.substring(0, at) + more + text.substring(at);
  }
}

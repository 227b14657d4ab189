package io.chapar.config.watchlist;

import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.TextPlaces;
import io.chapar.config.file.YamlFile;
import io.chapar.config.file.YamlFile.Part;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The text of a watch list in which one feed is changed where it stands; all else stays, comments
 * and order included. A list that is written in a way that this cannot change (such as with
 * anchors) comes out wrong, or not at all: who changes it must read it again.
 */
final class WatchedFeedText {
  private final String file;
  private String text;

  WatchedFeedText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Sets a value of a feed. */
  void set(String feed, String key, String value) {
    MappingNode map = map(feed);
    List<NodeTuple> entries = map.getValue();
    int at = indexOfKey(entries, key);
    if (at >= 0) {
      replace(entries.get(at).getValueNode(), value);
    } else {
      add(map, key + ": " + value);
    }
  }

  private void replace(Node value, String by) {
    TextPlaces places = new TextPlaces(text);
    int start = places.start(value);
    boolean bare = start > 0 && text.charAt(start - 1) == ':';
    text = text.substring(0, start) + (bare ? " " : "") + by + text.substring(places.last(value));
  }

  private void add(MappingNode map, String entry) {
    TextPlaces places = new TextPlaces(text);
    List<NodeTuple> entries = map.getValue();
    int last = places.last(entries.get(entries.size() - 1).getValueNode());
    if (TextPlaces.isFlow(map)) {
      text = text.substring(0, last) + ", " + entry + text.substring(last);
    } else {
      int column = map.getStartMark().orElseThrow().getColumn();
      int end = places.endOfLine(last);
      text = text.substring(0, end) + "\n" + " ".repeat(column) + entry + text.substring(end);
    }
  }

  /** Removes a value of a feed, where it has that. */
  void unset(String feed, String key) {
    MappingNode map = map(feed);
    List<NodeTuple> entries = map.getValue();
    int at = indexOfKey(entries, key);
    if (at < 0) {
      return;
    }
    TextPlaces places = new TextPlaces(text);
    Node name = entries.get(at).getKeyNode();
    Node value = entries.get(at).getValueNode();
    if (at == 0) {
      cut(places.start(name), places.start(entries.get(1).getKeyNode()));
    } else if (TextPlaces.isFlow(map)) {
      cut(places.last(entries.get(at - 1).getValueNode()), places.last(value));
    } else {
      cut(places.startOfLine(places.start(name)), places.endOfLine(places.last(value)) + 1);
    }
  }

  /** Removes a feed. */
  void remove(String feed) {
    Part list = feeds();
    List<Part> members = list.members();
    int at = indexOf(members, feed);
    if (members.size() == 1) {
      removeOnly(list, members.get(0).node());
    } else if (TextPlaces.isFlow(list.node())) {
      TextPlaces places = new TextPlaces(text);
      boolean first = at == 0;
      int from = first ? places.start(members.get(0).node()) : places.last(node(members, at - 1));
      cut(from, first ? places.start(node(members, 1)) : places.last(node(members, at)));
    } else {
      cutLines(members.get(at).node());
    }
  }

  private static Node node(List<Part> members, int at) {
    return members.get(at).node();
  }

  /** What is left of the list is an empty one. */
  private void removeOnly(Part list, Node feed) {
    TextPlaces places = new TextPlaces(text);
    if (TextPlaces.isFlow(list.node())) {
      cut(places.start(feed), places.last(feed));
      return;
    }
    cutLines(feed);
    int colon = text.indexOf(':', new TextPlaces(text).end(key("feeds")));
    text = text.substring(0, colon + 1) + " []" + text.substring(colon + 1);
  }

  /** From its dash to the end of its last line. */
  private void cutLines(Node feed) {
    TextPlaces places = new TextPlaces(text);
    int dash = places.start(feed) - 1;
    while (dash >= 0 && Character.isWhitespace(text.charAt(dash))) {
      dash--;
    }
    if (dash < 0 || text.charAt(dash) != '-') {
      throw InvalidConfiguration.of(
          file, "is written in a way that cannot be edited; edit it by hand");
    }
    cut(places.startOfLine(dash), places.endOfLine(places.last(feed)) + 1);
  }

  private void cut(int from, int to) {
    text = text.substring(0, from) + text.substring(Math.min(to, text.length()));
  }

  private Part top() {
    return YamlFile.parse(file, text).orElseThrow();
  }

  private Part feeds() {
    return top().get("feeds").orElseThrow();
  }

  private Node key(String name) {
    MappingNode map = (MappingNode) top().node();
    return map.getValue().get(indexOfKey(map.getValue(), name)).getKeyNode();
  }

  private MappingNode map(String feed) {
    List<Part> members = feeds().members();
    return (MappingNode) members.get(indexOf(members, feed)).node();
  }

  private static int indexOf(List<Part> members, String feed) {
    List<String> names =
        members.stream().map(one -> one.get("name").flatMap(Part::text).orElse("")).toList();
    return names.indexOf(feed);
  }

  /** Below 0 where there is none. */
  private static int indexOfKey(List<NodeTuple> entries, String key) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getKeyNode() instanceof ScalarNode scalar
          && scalar.getValue().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}

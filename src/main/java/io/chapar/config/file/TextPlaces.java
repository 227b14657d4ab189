package io.chapar.config.file;

import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where the parts of a YAML text stand in it, as indexes of its characters. */
public record TextPlaces(String text) {
  public int start(Node node) {
    return node.getStartMark().map(this::index).orElseThrow();
  }

  public int end(Node node) {
    return node.getEndMark().map(this::index).orElse(text.length());
  }

  /** Marks count code points. */
  private int index(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  public static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> some && some.getFlowStyle() == FlowStyle.FLOW;
  }

  /** The end of a block is where the next thing begins, but its last leaf knows better. */
  public int last(Node node) {
    List<Part> members = new Part(node).members();
    List<Entry> entries = new Part(node).entries();
    if (isFlow(node) || members.isEmpty() && entries.isEmpty()) {
      return beforeSpace(node);
    }
    return members.isEmpty()
        ? last(entries.get(entries.size() - 1).value().node())
        : last(members.get(members.size() - 1).node());
  }

  /** A text of several lines ends behind its line feed. */
  private int beforeSpace(Node node) {
    int start = start(node);
    int end = end(node);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  public int startOfLine(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  public int endOfLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}

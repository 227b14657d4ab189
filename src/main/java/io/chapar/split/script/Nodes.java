package io.chapar.split.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/** Lists and objects of a tree of JSON, each once, also where it goes in circles. */
final class Nodes implements Iterator<JsonNode> {
  private static final int MOST = 200_000;

  private final Deque<JsonNode> open = new ArrayDeque<>();
  private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Nodes(JsonNode tree) {
    add(tree);
  }

  private void add(JsonNode node) {
    if (node.isContainerNode() && seen.size() < MOST && seen.add(node)) {
      open.push(node);
    }
  }

  @Override
  public boolean hasNext() {
    return !open.isEmpty();
  }

  @Override
  public JsonNode next() {
    if (open.isEmpty()) {
      throw new NoSuchElementException();
    }
    JsonNode node = open.pop();
    node.forEach(this::add);
    return node;
  }
}

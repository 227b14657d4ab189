package io.chapar.split.body;

import io.chapar.split.page.Line;

/**
 * What a page keeps for its scripts in an element that it hides: one long object of JSON. Articles
 * that tell of programs show such objects in paragraphs and as code.
 */
final class ScriptObject {
  private static final int SHORTEST = 80;

  private ScriptObject() {}

  static boolean is(Line line) {
    String text = line.text();
    return text.length() >= SHORTEST
        && text.startsWith("{")
        && text.endsWith("}")
        && text.contains("\":")
        && line.tag().equals("div");
  }
}

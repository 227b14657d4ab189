package io.chapar.text;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Texts in which words are found however their letters are written: what is looked for is folded as
 * the texts are. For filters in routes, where {@code contains} asks {@link #contains}.
 */
public final class SearchableText extends AbstractCollection<String> {
  private final List<String> keys;
  private final UnaryOperator<String> folding;

  public SearchableText(List<String> texts, UnaryOperator<String> folding) {
    this.keys = texts.stream().map(folding).filter(key -> !key.isEmpty()).toList();
    this.folding = folding;
  }

  /** Whether one of the texts has these words in it. */
  @Override
  public boolean contains(Object words) {
    String key = folding.apply(String.valueOf(words));
    return !key.isEmpty() && keys.stream().anyMatch(text -> text.contains(key));
  }

  @Override
  public Iterator<String> iterator() {
    return keys.iterator();
  }

  @Override
  public int size() {
    return keys.size();
  }

  /** A text a line. */
  @Override
  public String toString() {
    return String.join("\n", keys);
  }
}

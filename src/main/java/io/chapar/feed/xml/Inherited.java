package io.chapar.feed.xml;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element has of its own, or else from those around it: found once for each, as a document
 * may nest deeply and ask for all of its elements. The parser bounds the depth.
 */
public final class Inherited<T> {
  private final Map<Element, T> known = new IdentityHashMap<>();
  private final T outermost;
  private final BiFunction<Element, T, T> rule;

  /**
   * @param outermost what holds outside of the root
   * @param rule an element, and what holds around it, to what holds in it
   */
  public Inherited(T outermost, BiFunction<Element, T, T> rule) {
    this.outermost = outermost;
    this.rule = rule;
  }

  public T at(@Nullable Element element) {
    if (element == null) {
      return outermost;
    }
    T found = known.get(element);
    if (found == null) {
      found = rule.apply(element, at(element.parent()));
      known.put(element, found);
    }
    return found;
  }
}

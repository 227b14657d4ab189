package io.chapar.feed.markup;

import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table safe-html.txt: what may stay of markup that comes from outside. */
final class SafeList {
  private final Map<String, Set<String>> attributes;
  private final Set<String> hidden;
  private final Set<String> addresses;
  private final Set<String> schemes;
  private final Set<String> empty;

  private SafeList(
      Map<String, Set<String>> attributes,
      Set<String> hidden,
      Set<String> addresses,
      Set<String> schemes,
      Set<String> empty) {
    this.attributes = attributes;
    this.hidden = hidden;
    this.addresses = addresses;
    this.schemes = schemes;
    this.empty = empty;
  }

  static SafeList load() {
    Map<String, Set<String>> table = TableLines.words(SafeList.class, "safe-html.txt");
    return new SafeList(
        attributes(table),
        words(table, "@hidden"),
        words(table, "@addresses"),
        words(table, "@schemes"),
        words(table, "@empty"));
  }

  private static Map<String, Set<String>> attributes(Map<String, Set<String>> table) {
    Map<String, Set<String>> attributes = new HashMap<>();
    table.forEach(
        (element, own) -> attributes.put(element, union(own, words(table, "@everywhere"))));
    attributes.keySet().removeIf(name -> name.startsWith("@"));
    return attributes;
  }

  private static Set<String> union(Set<String> own, Set<String> everywhere) {
    Set<String> union = new HashSet<>(own);
    union.addAll(everywhere);
    return Set.copyOf(union);
  }

  private static Set<String> words(Map<String, Set<String>> table, String name) {
    return table.getOrDefault(name, Set.of());
  }

  /** Those that the element may keep; null where it may not stay itself. */
  @Nullable Set<String> attributes(String element) {
    return attributes.get(element);
  }

  /** An element of which not even the text may stay. */
  boolean hides(String element) {
    return hidden.contains(element);
  }

  boolean isAddress(String attribute) {
    return addresses.contains(attribute);
  }

  /** A relative address has no scheme, and is safe. */
  boolean isSafeScheme(String scheme) {
    return scheme.isEmpty() || schemes.contains(scheme);
  }

  boolean isEmpty(String element) {
    return empty.contains(element);
  }
}

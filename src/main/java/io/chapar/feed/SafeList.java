package io.chapar.feed;

import java.util.Map;
import java.util.Set;

/** The table safe-html.txt: what may stay of markup that comes from outside. */
final class SafeList {
  private final Map<String, Set<String>> attributes;
  private final Set<String> hidden;
  private final Set<String> addresses;
  private final Set<String> schemes;
  private final Set<String> empty;
  private final Set<String> everywhere;

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
    this.everywhere = words(attributes, "@everywhere");
  }

  static SafeList load() {
    Map<String, Set<String>> table = Table.load("safe-html.txt");
    return new SafeList(
        table,
        words(table, "@hidden"),
        words(table, "@addresses"),
        words(table, "@schemes"),
        words(table, "@empty"));
  }

  private static Set<String> words(Map<String, Set<String>> table, String name) {
    return table.getOrDefault(name, Set.of());
  }

  boolean allows(String element) {
    return attributes.containsKey(element) && element.charAt(0) != '@';
  }

  boolean allows(String element, String attribute) {
    return attributes.getOrDefault(element, Set.of()).contains(attribute)
        || everywhere.contains(attribute);
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

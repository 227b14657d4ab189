package io.chapar.feed;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * Elements by one name for a thing, whatever prefix and case the document gives it: {@code title}
 * for the feed's own vocabulary, {@code dc:creator} for others, {@code ?:x} for unknown ones.
 */
final class Names {
  private static final String CORE = "core";
  private static final Map<String, String> VOCABULARIES = vocabularies();
  private static final Set<String> PREFIXES = Set.copyOf(VOCABULARIES.values());

  /** Of Atom's elements in RSS; the second is .NET's. */
  private static final Set<String> ATOM = Set.of("atom", "a10");

  private final Element root;
  private final Map<Tag, String> known = new IdentityHashMap<>();

  Names(Element root) {
    this.root = root;
  }

  String of(Element element) {
    String name = known.get(element.tag());
    if (name == null) {
      name = name(element, element.tag().name());
      known.put(element.tag(), name);
    }
    return name;
  }

  private String name(Element element, String name) {
    int colon = name.indexOf(':');
    String local = name.substring(colon + 1).toLowerCase(Locale.ROOT);
    String vocabulary = vocabulary(element, colon < 0 ? "" : name.substring(0, colon));
    return vocabulary.equals(CORE) ? local : vocabulary + ':' + local;
  }

  /**
   * A prefix that is undeclared, or declared with an address that nobody knows, stands for what it
   * mostly stands for; jsoup gives an undeclared one the namespace of what has none.
   */
  private String vocabulary(Element element, String prefix) {
    String namespace = element.tag().namespace();
    String byAddress = VOCABULARIES.getOrDefault(normal(namespace), unknown(namespace));
    boolean isSure = !byAddress.equals("?") && !byAddress.equals(CORE);
    if (isSure || prefix.isEmpty()) {
      return byAddress;
    }
    boolean isCore = byAddress.equals(CORE) && isDeclared(element, "xmlns:" + prefix);
    return isCore ? CORE : conventional(prefix.toLowerCase(Locale.ROOT));
  }

  private static String conventional(String prefix) {
    if (ATOM.contains(prefix)) {
      return CORE;
    }
    return PREFIXES.contains(prefix) ? prefix : "?";
  }

  private boolean isDeclared(Element element, String declaration) {
    Element scope = root.hasAttr(declaration) ? root : element;
    while (scope != null && !scope.hasAttr(declaration)) {
      scope = scope.parent();
    }
    return scope != null;
  }

  /** The feed's own vocabulary is what its root is of, whatever address it gives to it. */
  private String unknown(String namespace) {
    return namespace.equals(root.tag().namespace()) ? CORE : "?";
  }

  private static String normal(String namespace) {
    String lower = namespace.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
    int end = lower.length();
    while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
      end--;
    }
    return lower.substring(0, end);
  }

  private static Map<String, String> vocabularies() {
    Map<String, String> byAddress = new HashMap<>();
    Table.load("namespaces.txt")
        .forEach((name, all) -> all.forEach(address -> byAddress.put(address, name)));
    byAddress.put("", CORE);
    byAddress.put("http://www.w3.org/xml/1998/namespace", CORE);
    return Map.copyOf(byAddress);
  }
}

package io.chapar.feed.xml;

import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Elements by one name for a thing, whatever prefix and case the document gives it: {@code title}
 * for the feed's own vocabulary, {@code dc:creator} for others, {@code ?:x} for unknown ones. What
 * counts is the address that the prefix is declared with, where it stands.
 */
final class ElementNames {
  private static final String CORE = "core";
  private static final Map<String, String> VOCABULARIES = vocabularies();
  private static final Set<String> PREFIXES = Set.copyOf(VOCABULARIES.values());
  private static final Map<String, Set<String>> HOSTS = hosts();

  /** Of Atom's elements in RSS; the second is .NET's. */
  private static final Set<String> ATOM = Set.of("atom", "a10");

  private final Element root;
  private final Prefixes prefixes;
  private final Map<Tag, String> known = new IdentityHashMap<>();

  ElementNames(Element root) {
    this.root = root;
    this.prefixes = new Prefixes(root);
  }

  /** Kept by the parser's tag, where that alone decides. */
  String of(Element element) {
    Tag tag = element.tag();
    String name = known.get(tag);
    if (name == null) {
      String prefix = prefix(tag.name());
      name = name(element, prefix);
      if (prefix.isEmpty() || prefixes.isOfRoot(prefix)) {
        known.put(tag, name);
      }
    }
    return name;
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private String name(Element element, String prefix) {
    String name = element.tag().name();
    String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    String vocabulary = vocabulary(element, prefix);
    return vocabulary.equals(CORE) ? local : vocabulary + ':' + local;
  }

  /** A prefix that nobody declares stands for what it mostly stands for. */
  private String vocabulary(Element element, String prefix) {
    return prefix.isEmpty() || prefixes.isDeclared(element, prefix)
        ? declared(element.tag().namespace(), prefix)
        : conventional(prefix.toLowerCase(Locale.ROOT));
  }

  /** The feed's own vocabulary is what its root is of, whatever address it gives to it. */
  private String declared(String namespace, String prefix) {
    String vocabulary = VOCABULARIES.get(normal(namespace));
    if (vocabulary != null) {
      return vocabulary;
    }
    return namespace.equals(root.tag().namespace()) ? CORE : misspelt(namespace, prefix);
  }

  /** An address that nobody knows, but on the host of what the prefix mostly stands for. */
  private static String misspelt(String namespace, String prefix) {
    String meant = conventional(prefix.toLowerCase(Locale.ROOT));
    return HOSTS.getOrDefault(meant, Set.of()).contains(host(normal(namespace))) ? meant : "?";
  }

  private static String host(String address) {
    return address.replaceFirst("^http://(?:www\\.)?", "").replaceFirst("/.*", "");
  }

  /** An attribute by the address of its namespace and its local name; null where it is blank. */
  @Nullable String attribute(Element element, String vocabulary, String local) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.localName().equalsIgnoreCase(local)
          && vocabulary.equals(vocabularyOf(attribute, element))) {
        return ElementChildren.value(attribute.getValue());
      }
    }
    return null;
  }

  /** One without a prefix is of no vocabulary (Namespaces in XML 1.0, 6.2). */
  private String vocabularyOf(Attribute attribute, Element element) {
    String prefix = attribute.prefix();
    if (prefix.isEmpty()) {
      return "";
    }
    return prefixes.isDeclared(element, prefix)
        ? declared(attribute.namespace(), prefix)
        : conventional(prefix.toLowerCase(Locale.ROOT));
  }

  private static String conventional(String prefix) {
    if (ATOM.contains(prefix)) {
      return CORE;
    }
    return PREFIXES.contains(prefix) ? prefix : "?";
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
    TableLines.words(ElementNames.class, "namespaces.txt")
        .forEach((name, all) -> all.forEach(address -> byAddress.put(address, name)));
    byAddress.put("", CORE);
    byAddress.put("http://www.w3.org/xml/1998/namespace", CORE);
    return Map.copyOf(byAddress);
  }

  private static Map<String, Set<String>> hosts() {
    Map<String, Set<String>> hosts = new HashMap<>();
    VOCABULARIES.forEach(
        (address, name) -> hosts.computeIfAbsent(name, each -> new HashSet<>()).add(host(address)));
    hosts.remove(CORE);
    return hosts;
  }

  /**
   * Which prefixes are declared where (Namespaces in XML 1.0, 6.1). The parser does not say: it
   * gives an element with an undeclared prefix the namespace of one without a prefix.
   */
  private static final class Prefixes {
    private static final String DECLARATION = "xmlns:";

    private final Set<String> ofRoot;
    private final Inherited<Scope> scopes = new Inherited<>(new Scope(null, Set.of()), Scope::of);

    Prefixes(Element root) {
      this.ofRoot = declared(root);
    }

    /** Whether it holds in the whole document. */
    boolean isOfRoot(String prefix) {
      return ofRoot.contains(prefix);
    }

    boolean isDeclared(Element at, String prefix) {
      return isOfRoot(prefix) || scopes.at(at).holds(prefix);
    }

    /** One that is declared with nothing is not declared. */
    private static Set<String> declared(Element element) {
      Set<String> prefixes = new HashSet<>();
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith(DECLARATION) && !attribute.getValue().isBlank()) {
          prefixes.add(attribute.getKey().substring(DECLARATION.length()));
        }
      }
      return prefixes;
    }

    private record Scope(@Nullable Scope outer, Set<String> own) {
      static Scope of(Element element, Scope outer) {
        Set<String> own = element.attributesSize() == 0 ? Set.of() : declared(element);
        return own.isEmpty() ? outer : new Scope(outer, own);
      }

      boolean holds(String prefix) {
        Scope scope = this;
        while (scope != null && !scope.own.contains(prefix)) {
          scope = scope.outer;
        }
        return scope != null;
      }
    }
  }
}

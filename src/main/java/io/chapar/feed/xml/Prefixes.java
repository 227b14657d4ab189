package io.chapar.feed.xml;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which prefixes are declared where (Namespaces in XML 1.0, 6.1). The parser does not say: it gives
 * an element with an undeclared prefix the namespace of one without a prefix.
 */
final class Prefixes {
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

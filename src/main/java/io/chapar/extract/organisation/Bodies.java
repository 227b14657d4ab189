package io.chapar.extract.organisation;

import io.chapar.article.Facts.Organisation;
import io.chapar.extract.tagger.FoundName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisations of an article; long and short forms of one are joined. */
public final class Bodies {
  private static final double KNOWN = 0.95;
  private static final double UNLISTED = 0.85;

  private final Map<String, Body> byKey = new LinkedHashMap<>();
  private final List<NameRange> names;
  private final ShortForms shortForms;

  private Bodies(List<NameRange> names) {
    this.names = names;
    this.shortForms = new ShortForms(names);
  }

  /**
   * @param names of organisations, in the order of the article
   */
  public static Bodies of(List<FoundName> names) {
    Bodies bodies = new Bodies(names.stream().map(NameRange::of).toList());
    for (int i = 0; i < names.size(); i++) {
      bodies.add(bodies.names.get(i), i + 1 < names.size() ? bodies.names.get(i + 1) : null);
    }
    return bodies;
  }

  private void add(NameRange name, @Nullable NameRange next) {
    String key = shortForms.whole(name);
    String alias = next != null && next.isShortOf(name) ? next.key() : key;
    Body kept = byKey.computeIfAbsent(key, k -> new Body(name.known() ? KNOWN : UNLISTED));
    Body same = byKey.getOrDefault(alias, kept);
    byKey.put(alias, kept);
    if (same != kept) {
      kept.join(same);
      byKey.replaceAll((other, body) -> body == same ? kept : body);
    }
    kept.call(key.equals(name.key()) || key.contains(" ") ? name.called() : "");
    kept.add(name);
  }

  /** Where they are named. */
  public List<NameRange> names() {
    return names;
  }

  public List<Organisation> toOrganisations() {
    return new LinkedHashSet<>(byKey.values()).stream().map(Body::toOrganisation).toList();
  }
}

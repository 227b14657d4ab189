package io.chapar.extract.organisation;

import io.chapar.article.Facts.Organisation;
import io.chapar.extract.tagger.FoundName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisations of an article; long and short forms of one are joined. */
public final class OrganisationResolver {
  private static final double KNOWN = 0.95;
  private static final double UNLISTED = 0.85;

  private final Map<String, OrganisationEntity> byKey = new LinkedHashMap<>();
  private final List<OrganisationMention> names;
  private final ShortForms shortForms;

  private OrganisationResolver(List<OrganisationMention> names) {
    this.names = names;
    this.shortForms = new ShortForms(names);
  }

  /**
   * @param names of organisations, in the order of the article
   */
  public static OrganisationResolver of(List<FoundName> names) {
    OrganisationResolver bodies =
        new OrganisationResolver(names.stream().map(OrganisationMention::of).toList());
    for (int i = 0; i < names.size(); i++) {
      bodies.add(bodies.names.get(i), i + 1 < names.size() ? bodies.names.get(i + 1) : null);
    }
    return bodies;
  }

  private void add(OrganisationMention name, @Nullable OrganisationMention next) {
    String key = shortForms.whole(name);
    String alias = next != null && next.isShortOf(name) ? next.key() : key;
    OrganisationEntity kept =
        byKey.computeIfAbsent(key, k -> new OrganisationEntity(name.known() ? KNOWN : UNLISTED));
    OrganisationEntity same = byKey.getOrDefault(alias, kept);
    byKey.put(alias, kept);
    if (same != kept) {
      kept.join(same);
      byKey.replaceAll((other, body) -> body == same ? kept : body);
    }
    kept.call(key.equals(name.key()) || key.contains(" ") ? name.called() : "");
    kept.add(name);
  }

  /** Where they are named. */
  public List<OrganisationMention> names() {
    return names;
  }

  public List<Organisation> toOrganisations() {
    return new LinkedHashSet<>(byKey.values())
        .stream().map(OrganisationEntity::toOrganisation).toList();
  }
}

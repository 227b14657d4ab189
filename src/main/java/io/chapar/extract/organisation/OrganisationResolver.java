package io.chapar.extract.organisation;

import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    OrganisationResolver organisations =
        new OrganisationResolver(names.stream().map(OrganisationMention::of).toList());
    for (int i = 0; i < names.size(); i++) {
      organisations.add(
          organisations.names.get(i), i + 1 < names.size() ? organisations.names.get(i + 1) : null);
    }
    return organisations;
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
      byKey.replaceAll((other, organisation) -> organisation == same ? kept : organisation);
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

  /**
   * Names of organisations that are the first words of one longer name in the article: «شورای شهر»
   * where it has «شورای شهر اصفهان». Where it has two longer ones, the short one is left alone.
   */
  private static final class ShortForms {
    private static final int FEWEST = 2;

    /** Of several longer names, none. */
    private static final String OPEN = "";

    private final Map<String, String> longer = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    ShortForms(List<OrganisationMention> names) {
      names.forEach(this::add);
    }

    /** «Қайраттың», where the article has «Қайрат» too. */
    private String withoutEnding(OrganisationMention name) {
      TokenisedBlock block = name.block();
      boolean single = name.to() - name.from() == 1 && block.language().capitals();
      return !single
          ? ""
          : block.token(name.from()).stems().stream().filter(keys::contains).findFirst().orElse("");
    }

    private void add(OrganisationMention name) {
      keys.add(name.key());
      TokenisedBlock block = name.block();
      for (int to = name.from() + FEWEST; to < name.to(); to++) {
        longer.merge(block.key(name.from(), to), name.key(), (a, b) -> a.equals(b) ? a : OPEN);
      }
    }

    /** The key of the whole name, or of the one without an ending, or its own. */
    String whole(OrganisationMention name) {
      String bare = withoutEnding(name);
      if (!bare.isEmpty()) {
        return bare;
      }
      String key = longer.getOrDefault(name.key(), OPEN);
      boolean joins = !name.block().language().capitals();
      return key.equals(OPEN) || !joins ? name.key() : key;
    }
  }

  /** An organisation while its mentions are gathered: forms by their keys, in order of mention. */
  private static final class OrganisationEntity {
    private final Map<String, String> forms = new LinkedHashMap<>();
    private final List<Span> mentions = new ArrayList<>();
    private final double confidence;
    private String called = "";

    OrganisationEntity(double confidence) {
      this.confidence = confidence;
    }

    void add(OrganisationMention name) {
      name(name.block(), name.from(), name.to(), name.closed());
      name(name.block(), name.from(), name.beforeLand(), name.beforeLand());
      mentions.add(name.span());
    }

    /** Takes what was gathered of the same by another name. */
    void join(OrganisationEntity same) {
      same.forms.forEach(forms::putIfAbsent);
      mentions.addAll(same.mentions);
      mentions.sort(Comparator.comparingInt(Span::block).thenComparingInt(Span::start));
    }

    private void name(TokenisedBlock block, int from, int to, int closed) {
      if (to > from) {
        forms.putIfAbsent(block.key(from, to), block.words(from, closed));
      }
    }

    /** Gives it the name that the article only uses with endings. */
    void call(String name) {
      called = called.isEmpty() ? name : called;
    }

    /** The longest form, unless it was given one. */
    String name() {
      return !called.isEmpty()
          ? called
          : forms.values().stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    Organisation toOrganisation() {
      String name = name();
      List<String> aliases = forms.values().stream().filter(form -> !form.equals(name)).toList();
      return new Organisation(name, aliases, mentions, confidence);
    }
  }
}

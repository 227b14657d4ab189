package io.chapar.extract.organisation;

import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An organisation while its mentions are gathered: forms by their keys, in order of mention. */
final class OrganisationEntity {
  private final Map<String, String> forms = new LinkedHashMap<>();
  private final List<Span> mentions = new ArrayList<>();
  private final double confidence;
  private String called = "";

  OrganisationEntity(double confidence) {
    this.confidence = confidence;
  }

  void add(OrganisationMention name) {
    name(name.passage(), name.from(), name.to(), name.closed());
    name(name.passage(), name.from(), name.beforeLand(), name.beforeLand());
    mentions.add(name.span());
  }

  /** Takes what was gathered of the same by another name. */
  void join(OrganisationEntity same) {
    same.forms.forEach(forms::putIfAbsent);
    mentions.addAll(same.mentions);
    mentions.sort(Comparator.comparingInt(Span::block).thenComparingInt(Span::start));
  }

  private void name(TokenisedBlock passage, int from, int to, int closed) {
    if (to > from) {
      forms.putIfAbsent(passage.key(from, to), passage.words(from, closed));
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

package io.chapar.extract;

import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An organisation while its mentions are gathered: forms by their keys, in order of mention. */
final class Body {
  private final Map<String, String> forms = new LinkedHashMap<>();
  private final List<Span> mentions = new ArrayList<>();
  private final double confidence;

  Body(double confidence) {
    this.confidence = confidence;
  }

  void add(String key, String words, Span span) {
    forms.putIfAbsent(key, words);
    mentions.add(span);
  }

  /** The longest form. */
  String name() {
    return forms.values().stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }

  Organisation toOrganisation() {
    String name = name();
    List<String> aliases = forms.values().stream().filter(form -> !form.equals(name)).toList();
    return new Organisation(name, aliases, mentions, confidence);
  }
}

package io.chapar.extract.organisation;

import io.chapar.article.Facts.Organisation;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.NameKind;
import io.chapar.extract.tagger.NameVote;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The organisations of an article; long and short forms of one are joined. */
public final class Bodies {
  private static final double KNOWN = 0.95;
  private static final double BUILT = 0.85;

  private final Map<String, Body> byKey = new LinkedHashMap<>();
  private final List<NameRange> names;
  private final ShortForms shortForms;
  private final NameVote vote;

  private Bodies(List<NameRange> names, NameVote vote) {
    this.names = names;
    this.vote = vote;
    this.shortForms = new ShortForms(names);
  }

  public static Bodies in(List<Passage> passages) {
    return of(
        passages.stream().flatMap(p -> OrganisationFinder.in(p).stream()).toList(),
        NameVote.none());
  }

  /** The same with the names that the tagger has, and without those that it has not. */
  public Bodies agreedBy(NameVote vote) {
    List<NameRange> agreed =
        Stream.concat(
                names.stream().filter(name -> !vote.rejects(name.span())),
                vote.added(NameKind.ORGANISATION).stream().map(NameRange::tagged))
            .sorted(
                Comparator.comparingInt((NameRange name) -> name.passage().block())
                    .thenComparingInt(NameRange::from))
            .toList();
    return of(agreed, vote);
  }

  private static Bodies of(List<NameRange> names, NameVote vote) {
    Bodies bodies = new Bodies(names, vote);
    names.forEach(bodies::add);
    return bodies;
  }

  private void add(NameRange name) {
    String key = shortForms.whole(name);
    Body body = byKey.get(key);
    Body other = name.alias().isEmpty() ? null : byKey.get(name.alias());
    Body kept =
        body != null ? body : other != null ? other : new Body(name.known() ? KNOWN : BUILT);
    byKey.put(key, kept);
    if (!name.alias().isEmpty()) {
      byKey.put(name.alias(), kept);
    }
    kept.call(key.equals(name.key()) || key.contains(" ") ? name.called() : "");
    kept.add(name, vote.moved(name.span()));
  }

  /** Where they are named. */
  public List<NameRange> names() {
    return names;
  }

  public List<Organisation> toOrganisations() {
    return new LinkedHashSet<>(byKey.values()).stream().map(Body::toOrganisation).toList();
  }
}

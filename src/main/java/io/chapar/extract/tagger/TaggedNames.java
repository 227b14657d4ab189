package io.chapar.extract.tagger;

import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;

/** The names of an article, in its order; none overlaps another. */
public record TaggedNames(List<FoundName> all) {
  private static final TaggedNames NONE = new TaggedNames(List.of());

  /** Also notes them in the passages; none in a language without tables. */
  public static TaggedNames in(List<TokenisedBlock> passages, NameTagger tagger) {
    boolean tables = !passages.isEmpty() && passages.get(0).language().hasTables();
    TaggedNames names = tables ? tagger.names(passages) : NONE;
    names.all.forEach(FoundName::note);
    return names;
  }

  public List<FoundName> of(NameKind kind) {
    return all.stream().filter(name -> name.kind() == kind).toList();
  }
}

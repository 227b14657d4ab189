package io.chapar.extract.tagger;

import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;

/** The names of an article, in its order; none overlaps another. */
public record Names(List<FoundName> all) {
  private static final Names NONE = new Names(List.of());

  /** Also notes them in the passages; none in a language without tables. */
  public static Names in(List<TokenisedBlock> passages, NameTagger tagger) {
    boolean tables = !passages.isEmpty() && passages.get(0).language().hasTables();
    Names names = tables ? tagger.names(passages) : NONE;
    names.all.forEach(FoundName::note);
    return names;
  }

  public List<FoundName> of(NameKind kind) {
    return all.stream().filter(name -> name.kind() == kind).toList();
  }
}

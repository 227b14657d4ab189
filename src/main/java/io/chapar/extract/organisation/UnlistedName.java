package io.chapar.extract.organisation;

import io.chapar.extract.name.Acronyms;
import io.chapar.extract.name.LatinName;
import io.chapar.extract.passage.Passage;
import java.util.stream.IntStream;

/** Words with capital letters that no table knows, by what stands beside them. */
final class UnlistedName {
  private final Passage passage;
  private final Employer employer;
  private final Apposition apposition;
  private final TradedName traded;
  private final LatinName latin;
  private final LocalName local;

  UnlistedName(Passage passage) {
    this.passage = passage;
    this.employer = new Employer(passage);
    this.apposition = new Apposition(passage);
    this.traded = new TradedName(passage);
    this.latin = new LatinName(passage);
    this.local = new LocalName(passage);
  }

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int i) {
    return Acronyms.isBody(passage, i)
        ? i + 1
        : IntStream.of(
                employer.end(i), traded.end(i), latin.end(i), apposition.end(i), local.end(i))
            .max()
            .orElse(i);
  }
}

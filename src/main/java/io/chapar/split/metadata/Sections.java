package io.chapar.split.metadata;

import io.chapar.split.wording.Letters;
import java.util.List;
import java.util.Optional;

/** What a page declares its section to be, to the name of one. */
final class Sections {
  private static final int LONGEST = 60;
  private static final int MOST = 4;

  private Sections() {}

  /** The most trusted claim that names a section, or a few of which the first is it. */
  static Optional<Claim> best(List<Claim> claims) {
    return claims.stream().flatMap(claim -> named(claim).stream()).findFirst();
  }

  /** Lists of keywords, addresses and paths name none. */
  private static Optional<Claim> named(Claim claim) {
    String[] names = claim.value().split("[,،;؛|]");
    String first = names.length == 0 ? "" : names[0].strip();
    boolean address = first.startsWith("/") || first.contains("://");
    boolean name = Letters.hasLetter(first) && first.length() <= LONGEST && names.length <= MOST;
    return name && !address
        ? Optional.of(new Claim(claim.field(), first, claim.rule(), claim.trust()))
        : Optional.empty();
  }
}

package io.chapar.split.header;

import io.chapar.split.metadata.Bylines;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import java.util.List;
import java.util.Set;

/** Links to a writer's page that stand between the headline and the text. */
final class WriterLinks {
  private static final Set<String> LINKS = Set.of("author-link", "author-card");

  private final Claims claims;

  WriterLinks(Claims claims) {
    this.claims = claims;
  }

  /** Claims the writers whose names are all that the line links. */
  void claim(Line line, boolean head) {
    if (!head || line.linked() == 0 || line.prose() > 0 || line.isHeading() || isForeign(line)) {
      return;
    }
    List<String> writers =
        claims.of(Field.BYLINES).stream()
            .filter(claim -> LINKS.contains(claim.rule()))
            .map(Claim::value)
            .distinct()
            .filter(name -> line.text().contains(name))
            .toList();
    if (line.linked() <= writers.stream().mapToInt(String::length).sum()) {
      writers.forEach(name -> claims.add(Field.BYLINES, name, Bylines.HEAD_LINK, Trust.HEAD_LINK));
    }
  }

  private static boolean isForeign(Line line) {
    for (Box at = line.box(); at != null; at = at.parent()) {
      if (at.role().isForeign()) {
        return true;
      }
    }
    return false;
  }
}

package io.chapar.extract.organisation;

import io.chapar.extract.passage.TokenisedBlock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of bodies that are the first words of one longer name in the article: «شورای شهر» where it
 * has «شورای شهر اصفهان». Where it has two longer ones, the short one is left alone.
 */
final class ShortForms {
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
    TokenisedBlock passage = name.passage();
    boolean single = name.to() - name.from() == 1 && passage.language().capitals();
    return !single
        ? ""
        : passage.token(name.from()).stems().stream().filter(keys::contains).findFirst().orElse("");
  }

  private void add(OrganisationMention name) {
    keys.add(name.key());
    TokenisedBlock passage = name.passage();
    for (int to = name.from() + FEWEST; to < name.to(); to++) {
      longer.merge(passage.key(name.from(), to), name.key(), (a, b) -> a.equals(b) ? a : OPEN);
    }
  }

  /** The key of the whole name, or of the one without an ending, or its own. */
  String whole(OrganisationMention name) {
    String bare = withoutEnding(name);
    if (!bare.isEmpty()) {
      return bare;
    }
    String key = longer.getOrDefault(name.key(), OPEN);
    boolean joins = !name.passage().language().capitals();
    return key.equals(OPEN) || !joins ? name.key() : key;
  }
}

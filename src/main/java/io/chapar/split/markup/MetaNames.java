package io.chapar.split.markup;

import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of meta elements and item properties mean; the table is that of {@link Trust}. */
public final class MetaNames {
  /** Names in which libraries write a writer's family name first: "Lee, Ann", not "Lee, AFP". */
  private static final Set<String> LIBRARIES =
      Set.of("citation_author", "dc.creator", "dc:creator", "dcterms.creator");

  private static final Pattern FAMILY_FIRST =
      Pattern.compile(
          "^\\s*([^,;\\s]{2,40}),\\s*(?!\\p{Lu}{2,}\\s*$)"
              + "([^,;\\s]{1,40}(?: [^,;\\s]{1,40})?)\\s*$");

  /** A field, and how far the name is trusted with it. */
  record Meaning(Field field, double trust) {

    void claim(String value, String rule, Claims claims) {
      if (field != Field.PAYWALLED || Paywall.is(value)) {
        boolean library = field == Field.BYLINES && LIBRARIES.contains(rule);
        claims.add(
            field,
            library ? FAMILY_FIRST.matcher(value).replaceFirst("$2 $1") : value,
            rule,
            trust);
      }
    }
  }

  private final Map<String, Meaning> meanings = new HashMap<>();

  public MetaNames() {
    Trust.ofMetaNames()
        .forEach((name, one) -> meanings.put(name, new Meaning(one.field(), one.trust())));
  }

  Map<String, Meaning> meanings() {
    return meanings;
  }

  static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}

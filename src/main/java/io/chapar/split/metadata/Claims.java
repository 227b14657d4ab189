package io.chapar.split.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is claimed about one page, until it is {@link #done}. */
public final class Claims {
  /** No value of metadata is longer; of the text there is no such bound. */
  static final int LONGEST = 5_000;

  private static final int MOST = 200;
  private final Map<Field, List<Claim>> claims = new EnumMap<>(Field.class);
  private final Map<String, ImageDetails> images = new HashMap<>();
  private final Set<Field> settled = EnumSet.noneOf(Field.class);
  private boolean collection;

  public Claims() {
    this(PageClaims.NONE);
  }

  Claims(PageClaims known) {
    known.byField().forEach((field, all) -> claims.put(field, new ArrayList<>(all)));
    images.putAll(known.images());
    settled.addAll(known.settled());
    collection = known.isCollection();
  }

  /**
   * Takes a value; a missing or blank one is no claim. Of too many, those that are trusted least
   * are given up.
   */
  public void add(Field field, @Nullable String value, String rule, double trust) {
    List<Claim> known = claims.computeIfAbsent(field, f -> new ArrayList<>());
    int place = place(known, trust);
    if (value != null && !value.isBlank() && place < MOST && !settled.contains(field)) {
      known.add(place, new Claim(field, held(field, value.strip()), rule, trust));
      known.subList(Math.min(MOST, known.size()), known.size()).clear();
    }
  }

  /** The same, as far as the place is trusted about the field. */
  public void add(Field field, @Nullable String value, String rule, Trust place) {
    add(field, value, rule, place.in(field));
  }

  /**
   * Takes what is declared of a picture; what was declared before stays.
   *
   * @param address as it is written
   */
  public void describe(String address, ImageDetails details) {
    if (images.size() < MOST && !address.isBlank() && !details.equals(ImageDetails.NONE)) {
      images.merge(address.strip(), details, ImageDetails::or);
    }
  }

  /** The beginning of what is too long; an address that is cut is still too long to be read. */
  private static String held(Field field, String value) {
    if (field == Field.TEXT || value.length() <= LONGEST) {
      return value;
    }
    boolean pair = Character.isHighSurrogate(value.charAt(LONGEST - 1));
    return value.substring(0, pair ? LONGEST - 1 : LONGEST);
  }

  private static int place(List<Claim> known, double trust) {
    int at = known.size();
    while (at > 0 && known.get(at - 1).trust() < trust) {
      at--;
    }
    return at;
  }

  /** Takes these values for the field, and no others before or after. */
  public void settle(Field field, List<String> values, String rule) {
    claims.remove(field);
    values.forEach(value -> add(field, value, rule, Trust.PROFILE));
    settled.add(field);
  }

  /** The page says that it is one of links or of goods. */
  public void declareCollection() {
    collection = true;
  }

  /** What is claimed so far, the most trusted first. */
  public List<Claim> of(Field field) {
    return List.copyOf(claims.getOrDefault(field, List.of()));
  }

  /** All of it. What is collected later is in another one. */
  public PageClaims done() {
    return new PageClaims(claims, images, settled, collection);
  }
}

package io.chapar.split.metadata;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that was claimed about one page, as {@link Claims} collected it: of a field the most trusted
 * first, and of equal trust in the page's order.
 *
 * @param images what is declared of pictures, by their addresses as they are written
 * @param settled fields that take no further claims
 * @param isCollection whether the page says that it is one of links or of goods
 */
public record PageClaims(
    Map<Field, List<Claim>> byField,
    Map<String, ImageDetails> images,
    Set<Field> settled,
    boolean isCollection) {
  /** Of a page of which nothing is known. */
  public static final PageClaims NONE = new PageClaims(Map.of(), Map.of(), Set.of(), false);

  public PageClaims {
    Map<Field, List<Claim>> copy = new EnumMap<>(Field.class);
    byField.forEach((field, claims) -> copy.put(field, List.copyOf(claims)));
    byField = Map.copyOf(copy);
    images = Map.copyOf(images);
    settled = Set.copyOf(settled);
  }

  /** To collect more: these stay as they are. */
  public Claims more() {
    return new Claims(this);
  }

  public List<Claim> of(Field field) {
    return byField.getOrDefault(field, List.of());
  }

  /** The values that are claimed, the most trusted first. */
  public Collection<String> values(Field field) {
    return of(field).stream().map(Claim::value).toList();
  }

  public Optional<Claim> best(Field field) {
    return of(field).stream().findFirst();
  }

  /** All claims of the rule that is trusted most, such as every tag of one list. */
  List<Claim> bestGroup(Field field, Predicate<Claim> wanted) {
    List<Claim> all = of(field).stream().filter(wanted).toList();
    return all.stream().filter(c -> c.rule().equals(all.get(0).rule())).toList();
  }

  ImageDetails image(String address) {
    return images.getOrDefault(address, ImageDetails.NONE);
  }

  public boolean has(Field field) {
    return !of(field).isEmpty();
  }
}

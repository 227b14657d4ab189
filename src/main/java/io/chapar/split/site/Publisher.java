package io.chapar.split.site;

import io.chapar.article.Agency;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a publisher beside its pages.
 *
 * @param names the first is the publisher's own in the language of its articles
 * @param language BCP 47; empty when its articles are in several
 * @param idForm how its addresses carry the article's id
 * @param stamp how its ids carry the day, as {@link StampedId} reads it; empty when they do not
 * @param wire whether it is an agency, whose name is no byline
 */
public record Publisher(
    String id,
    List<String> names,
    String country,
    ZoneId zone,
    String language,
    String idForm,
    String stamp,
    boolean wire) {

  /** Empty when the operator tells no more of the publisher than its zone. */
  public Optional<Agency> agency() {
    return names.stream().findFirst().map(name -> new Agency(id, name));
  }

  /** The same with what an operator says of it. */
  Publisher with(SiteProfile profile) {
    String agency = profile.agency();
    return new Publisher(
        agency == null ? id : profile.name(),
        agency == null
            ? names
            : Stream.concat(Stream.of(agency), names.stream()).distinct().toList(),
        country,
        Objects.requireNonNullElse(profile.zone(), zone),
        Objects.requireNonNullElse(profile.language(), language),
        idForm,
        stamp,
        wire || agency != null);
  }

  /** The article's id: the segment of the path (or of the query) that the form names. */
  public Optional<String> articleId(@Nullable URI address) {
    return address == null || idForm.equals("-") ? Optional.empty() : PathId.find(address, idForm);
  }
}

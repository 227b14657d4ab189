package io.chapar.split.metadata;

import io.chapar.article.Agency;
import io.chapar.article.DateTime;
import io.chapar.article.Evidence;
import io.chapar.article.FetchedPage;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.Rights;
import io.chapar.article.Subject;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.PathId;
import io.chapar.split.site.Publisher;
import io.chapar.split.site.Publishers;
import io.chapar.split.site.StampedId;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges claims by trust into metadata, and keeps for each field which claim won. */
public final class MetadataMaker {
  private static final int MOST_TAGS = 40;
  private static final int MOST_GENRES = 5;
  private static final int MOST_NAMED = 10;
  private static final int MOST_OTHERS = 10;
  private static final int LONGEST_HEADLINE = 160;

  /** Two letters of ISO 639-1, which alone can be listed, or three of what it has no code for. */
  private static final Set<String> LANGUAGE_CODES = Set.of(Locale.getISOLanguages());

  private static final int LONGER_CODE = 3;

  /** How charsets begin, which some pages declare as a language. */
  private static final Set<String> CHARSETS = Set.of("utf", "iso", "win");

  private static final int LONGEST_SECTION = 60;
  private static final int MOST_OF_SECTION = 4;

  private final Publishers publishers;
  private final BylineNames names;
  private final Dates dates = new Dates();

  public MetadataMaker(BylineNames names, Publishers publishers) {
    this.names = names;
    this.publishers = publishers;
  }

  /**
   * Chooses the title, before anything else is known.
   *
   * @param headings folded texts of the page's headings
   */
  public TitledPage title(FetchedPage page, PageClaims claims, Set<String> headings) {
    return TitledPage.of(page, claims, headings, publishers);
  }

  public Metadata metadata(TitledPage page, PageClaims claims) {
    return new Making(page, claims, page.zone()).metadata();
  }

  /**
   * @param likely zone for dates without an offset where no better one is known
   */
  public Metadata metadata(TitledPage page, PageClaims claims, ZoneId likely) {
    return new Making(page, claims, page.isZoned() ? page.zone() : likely).metadata();
  }

  /** The work on one page. */
  private final class Making {
    private final TitledPage page;
    private final PageClaims claims;
    private final ZoneId zone;
    private final @Nullable URI address;
    private final Optional<Publisher> publisher;
    private final Map<String, Evidence> provenance = new HashMap<>();

    private Making(TitledPage page, PageClaims claims, ZoneId zone) {
      this.page = page;
      this.claims = claims;
      this.zone = zone;
      this.address = page.address();
      this.publisher = page.publisher();
    }

    Metadata metadata() {
      page.title().ifPresent(claim -> note(Field.TITLE, claim));
      Optional<StampedId> id =
          publisher.flatMap(p -> StampedId.find(address, p).or(() -> claimedStamp(p)));
      text(Field.CORRECTION);
      List<String> bylines = bylines();
      DateTime published = published(id);
      String section = section();
      List<String> tags = tags(bylines);
      return Metadata.builder()
          .title(page.text())
          .summary(text(Field.SUMMARY))
          .url(note(address, Field.URL))
          .canonicalUrl(canonical())
          .articleId(articleId())
          .bylines(bylines)
          .bylineOrganisations(organisations(bylines))
          .agency(agency())
          .published(published)
          .modified(
              date(dates.modified(claims.of(Field.MODIFIED), published, zone, page.fetched())))
          .language(language())
          .section(section)
          .tags(tags)
          .subjects(subjects(section, tags))
          .images(images())
          .paywalled(text(Field.PAYWALLED) != null)
          .publisher(publisherName())
          .provider(provider())
          .alternativeHeadline(alternativeHeadline())
          .located(located())
          .genres(genres())
          .rights(rights())
          .isBasedOn(others(Field.IS_BASED_ON))
          .evolvedFrom(others(Field.EVOLVED_FROM).stream().findFirst().orElse(null))
          .provenance(provenance)
          .build();
    }

    private @Nullable String text(Field field) {
      Optional<Claim> best = claims.best(field);
      best.ifPresent(claim -> note(field, claim));
      return best.map(Claim::value).orElse(null);
    }

    private @Nullable URI canonical() {
      for (Claim claim : claims.of(Field.CANONICAL)) {
        Optional<URI> canonical =
            PageAddresses.parse(claim.value(), address).filter(uri -> !PageAddresses.isFront(uri));
        if (canonical.isPresent()) {
          note(Field.CANONICAL, claim);
          return canonical.get();
        }
      }
      return null;
    }

    /**
     * As the form of the publisher's addresses has it, unless what is claimed is trusted as much.
     */
    private @Nullable String articleId() {
      Optional<Claim> claimed = claims.best(Field.ARTICLE_ID);
      Optional<Claim> known =
          publisher
              .flatMap(p -> p.articleId(address))
              .map(id -> new Claim(Field.ARTICLE_ID, id, "url-id", Trust.URL_ID));
      Optional<Claim> best =
          claimed
              .filter(one -> known.isEmpty() || one.trust() >= known.get().trust())
              .or(() -> known)
              .or(this::number);
      best.ifPresent(claim -> note(Field.ARTICLE_ID, claim));
      return best.map(Claim::value).orElse(null);
    }

    private Optional<Claim> number() {
      return Optional.ofNullable(address)
          .flatMap(unknown -> PathId.find(unknown, "any"))
          .map(id -> new Claim(Field.ARTICLE_ID, id, "url-number", Trust.URL_NUMBER));
    }

    private List<String> bylines() {
      Optional<Bylines.Choice> choice =
          new Bylines(
                  names,
                  this::isPerson,
                  name -> publishers.named(name).filter(Publisher::wire).isPresent(),
                  this::isSite,
                  this::isOwnAgency)
              .of(claims.of(Field.BYLINES));
      choice.ifPresent(chosen -> note(Field.BYLINES, chosen.claim()));
      return choice.map(Bylines.Choice::names).orElse(List.of());
    }

    /** Whether the site says that it is called so, not only who writes for it. */
    private boolean isSite(String name) {
      String folded = Letters.fold(name);
      return claims.of(Field.SITE).stream()
          .anyMatch(
              claim -> !claim.isOfOrganisation() && Letters.fold(claim.value()).equals(folded));
    }

    /**
     * The bylines of agencies, desks and organisations, by what is declared of them, by the
     * registry of publishers and the names of the page's site, and by their form. That somebody is
     * declared a person tells nothing: systems declare so of every account.
     */
    private List<String> organisations(List<String> bylines) {
      Set<String> declared =
          claims.of(Field.BYLINES).stream()
              .filter(Claim::isOfOrganisation)
              .map(claim -> Letters.fold(claim.value()))
              .collect(Collectors.toSet());
      return bylines.stream()
          .filter(
              name ->
                  declared.contains(Letters.fold(name))
                      || !isPerson(name)
                      || names.isOfOrganisation(name))
          .toList();
    }

    private boolean isPerson(String name) {
      int space = name.indexOf(' ');
      String first = Letters.fold(space < 0 ? name : name.substring(0, space));
      Set<String> sites = page.sites();
      boolean organisation = sites.contains(Letters.fold(name)) || sites.contains(first);
      return !organisation && publishers.named(name).isEmpty();
    }

    private boolean isOwnAgency(String name) {
      return publisher
          .filter(own -> own.wire() && publishers.named(name).equals(publisher))
          .isPresent();
    }

    private @Nullable Agency agency() {
      Optional<Agency> agency = publisher.flatMap(Publisher::agency);
      Claim claim =
          new Claim(Field.AGENCY, PageAddresses.host(address), "publisher", Trust.PUBLISHER);
      agency.ifPresent(a -> note(Field.AGENCY, claim));
      return agency.orElseGet(this::credited);
    }

    /** The agency that a organisation which we do not know names where others name a writer. */
    private @Nullable Agency credited() {
      Optional<AgencyByline> byline = AgencyByline.of(claims.of(Field.BYLINES), publishers);
      byline.ifPresent(found -> note(Field.AGENCY, found.claim()));
      return byline.map(AgencyByline::agency).orElseGet(this::stated);
    }

    /**
     * The organisation that a document states, though we do not know it; its id is its site's name.
     */
    private @Nullable Agency stated() {
      Optional<Claim> organisation = claims.best(Field.AGENCY);
      organisation.ifPresent(claim -> note(Field.AGENCY, claim));
      String site = PageAddresses.siteName(PageAddresses.host(address));
      return organisation
          .map(Claim::value)
          .map(name -> new Agency(site.isEmpty() ? Letters.fold(name) : site, name))
          .orElse(null);
    }

    private Optional<StampedId> claimedStamp(Publisher publisher) {
      return claims.best(Field.ARTICLE_ID).flatMap(id -> StampedId.of(id.value(), publisher));
    }

    private @Nullable DateTime published(Optional<StampedId> id) {
      List<Claim> claimed = claims.of(Field.PUBLISHED);
      DateTime said =
          date(dates.published(claimed, claims.of(Field.MODIFIED), zone, page.fetched()));
      if (said == null && id.isPresent()) {
        note(
            Field.PUBLISHED,
            new Claim(Field.PUBLISHED, id.get().id(), "url-id-date", Trust.URL_ID_DATE));
        return id.get().date();
      }
      Evidence why = provenance.get(Field.PUBLISHED.recordName());
      boolean guess = why != null && why.rule().equals("time"); // which comments have, too
      return said != null && !guess
          ? said
          : UrlDate.of(address, zone, page.fetched(), said)
              .map(day -> sure(day, said))
              .orElse(said);
    }

    /** The time that is said, if it is of the address's day or the next to it. */
    private DateTime sure(DateTime day, @Nullable DateTime said) {
      if (said != null && Duration.between(day.value(), said.value()).abs().toDays() < 2) {
        return said;
      }
      Claim claim = new Claim(Field.PUBLISHED, String.valueOf(address), "url-date", Trust.URL_DATE);
      provenance.put(Field.PUBLISHED.recordName(), claim.evidence());
      return day;
    }

    private @Nullable DateTime date(Optional<Dates.Dated> dated) {
      dated.ifPresent(one -> note(one.claim().field(), one.claim()));
      return dated.map(Dates.Dated::date).orElse(null);
    }

    private @Nullable String language() {
      for (Claim claim : claims.of(Field.LANGUAGE)) {
        String tag = languageTag(claim.value());
        if (tag != null) {
          note(Field.LANGUAGE, claim);
          return tag;
        }
      }
      return publisher.map(Publisher::language).filter(l -> !l.isEmpty()).orElse(null);
    }

    private List<String> tags(List<String> bylines) {
      List<Claim> best = claims.bestGroup(Field.TAGS, list -> !Tags.isOfPublisher(list));
      best.forEach(claim -> note(Field.TAGS, claim));
      return Tags.of(best).stream().filter(tag -> !bylines.contains(tag)).limit(MOST_TAGS).toList();
    }

    private List<Subject> subjects(@Nullable String section, List<String> tags) {
      List<Claim> declared = claims.bestGroup(Field.SUBJECTS, claim -> true);
      if (!declared.isEmpty()) {
        declared.forEach(claim -> note(Field.SUBJECTS, claim));
        return MediaTopics.known().declared(declared.stream().map(Claim::value).toList());
      }
      if (section == null && tags.isEmpty()) {
        return List.of();
      }
      List<Subject> subjects = MediaTopics.known().of(section, tags);
      if (!subjects.isEmpty()) {
        String names =
            Stream.concat(Stream.ofNullable(section), tags.stream())
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        note(Field.SUBJECTS, new Claim(Field.SUBJECTS, names, "media-topics", Trust.MEDIA_TOPICS));
      }
      return subjects;
    }

    private @Nullable String section() {
      Optional<Claim> section = bestSection(claims.of(Field.SECTION));
      section.ifPresent(claim -> note(Field.SECTION, claim));
      return section.map(Claim::value).orElse(null);
    }

    /** As the site names itself; else as the registry of publishers names it. */
    private @Nullable String publisherName() {
      Optional<Claim> own =
          claims.of(Field.SITE).stream().filter(claim -> !claim.isOfOrganisation()).findFirst();
      Optional<Claim> known =
          publisher
              .flatMap(Publisher::agency)
              .map(one -> new Claim(Field.SITE, one.name(), "publisher", Trust.PUBLISHER));
      Optional<Claim> best = own.or(() -> known);
      best.ifPresent(claim -> note(Field.SITE, claim));
      return best.map(Claim::value).orElse(null);
    }

    private @Nullable String first(Field field, Predicate<Claim> wanted) {
      Optional<Claim> found = claims.of(field).stream().filter(wanted).findFirst();
      found.ifPresent(claim -> note(field, claim));
      return found.map(Claim::value).orElse(null);
    }

    /** Many declare themselves: only another organisation is worth telling. */
    private @Nullable String provider() {
      return first(Field.PROVIDER, claim -> !isSite(claim.value()));
    }

    /** What is longer is a summary. */
    private @Nullable String alternativeHeadline() {
      String title = Letters.fold(String.valueOf(page.text()));
      return first(
          Field.ALTERNATIVE_HEADLINE,
          claim ->
              claim.value().length() <= LONGEST_HEADLINE
                  && !Letters.fold(claim.value()).equals(title));
    }

    /** Where the agency stands in brackets behind the place; a time is no place. */
    private @Nullable String located() {
      String place = first(Field.LOCATED, claim -> !hasDigit(claim.value()));
      return place == null ? null : place.replaceFirst("\\s*\\(.*", "");
    }

    /** Some write the name alone where the notice stands. */
    private @Nullable String holder() {
      String holder = text(Field.COPYRIGHT_HOLDER);
      return holder == null
          ? first(Field.COPYRIGHT_NOTICE, claim -> isSite(claim.value()))
          : holder;
    }

    private @Nullable String notice() {
      return first(Field.COPYRIGHT_NOTICE, claim -> !isSite(claim.value()));
    }

    private List<String> genres() {
      List<Claim> best = claims.bestGroup(Field.GENRES, claim -> true);
      best.forEach(claim -> note(Field.GENRES, claim));
      return best.stream().map(Claim::value).distinct().limit(MOST_GENRES).toList();
    }

    private Rights rights() {
      return new Rights(
          reference(Field.LICENSE),
          holder(),
          notice(),
          reference(Field.USAGE_TERMS),
          time(Field.EMBARGOED_UNTIL),
          time(Field.EXPIRES));
    }

    /** Words as they are, an address of the site in full. */
    private @Nullable String reference(Field field) {
      String said = text(field);
      boolean local = said != null && said.startsWith("/");
      return local ? PageAddresses.parse(said, address).map(URI::toString).orElse(said) : said;
    }

    private @Nullable OffsetDateTime time(Field field) {
      for (Claim claim : claims.of(field)) {
        Optional<DateTime> time = dates.read(claim.value(), zone);
        if (time.isPresent()) {
          note(field, claim);
          return time.get().value();
        }
      }
      return null;
    }

    /** Addresses of other articles than this one. */
    private List<URI> others(Field field) {
      List<URI> others = new ArrayList<>();
      Set<URI> own = claims.has(field) ? own() : Set.of();
      for (Claim claim : claims.of(field)) {
        Optional<URI> other =
            PageAddresses.parse(claim.value(), address)
                .filter(one -> isAddress(claim.value()) && isOther(one, own));
        if (other.isPresent() && !others.contains(other.get()) && others.size() < MOST_OTHERS) {
          note(field, claim);
          others.add(other.get());
        }
      }
      return others;
    }

    private static boolean isAddress(String text) {
      return text.contains("://") || text.startsWith("/");
    }

    private static boolean isOther(URI address, Set<URI> own) {
      return !own.contains(address) && !PageAddresses.isFront(address);
    }

    /** The addresses of this article. */
    private Set<URI> own() {
      Set<URI> own = new HashSet<>();
      Stream.concat(
              Stream.of(Field.CANONICAL, Field.URL).flatMap(f -> claims.values(f).stream()),
              Stream.of(String.valueOf(address)))
          .forEach(one -> PageAddresses.parse(one, address).ifPresent(own::add));
      return own;
    }

    private List<Image> images() {
      claims.best(Field.IMAGES).ifPresent(claim -> note(Field.IMAGES, claim));
      return new Pictures(claims).of(address);
    }

    private @Nullable URI note(@Nullable URI value, Field field) {
      if (value != null) {
        Claim fetched = new Claim(field, value.toString(), "fetched", Trust.FETCHED);
        note(field, claims.best(field).orElse(fetched));
      }
      return value;
    }

    private void note(Field field, Claim claim) {
      provenance.putIfAbsent(field.recordName(), claim.evidence());
    }
  }

  /**
   * Of BCP 47: "en_US" is en-US; null when it is no language tag, as "persian" or a country's "tm".
   */
  private static @Nullable String languageTag(String declared) {
    String first = declared.split("[,; ]")[0].replace('_', '-');
    String tag = Locale.forLanguageTag(first).toLanguageTag();
    String language = tag.split("-")[0];
    boolean known =
        language.length() == LONGER_CODE && !CHARSETS.contains(language)
            || LANGUAGE_CODES.contains(language);
    return tag.equals("und") || !known ? null : tag;
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  /** The most trusted claim that names a section, or a few of which the first is it. */
  private static Optional<Claim> bestSection(List<Claim> claims) {
    return claims.stream().flatMap(claim -> namedSection(claim).stream()).findFirst();
  }

  /** Lists of keywords, addresses and paths name none. */
  private static Optional<Claim> namedSection(Claim claim) {
    String[] names = claim.value().split("[,،;؛|]");
    String first = names.length == 0 ? "" : names[0].strip();
    boolean address = first.startsWith("/") || first.contains("://");
    boolean name =
        Letters.hasLetter(first)
            && first.length() <= LONGEST_SECTION
            && names.length <= MOST_OF_SECTION;
    return name && !address
        ? Optional.of(new Claim(claim.field(), first, claim.rule(), claim.trust()))
        : Optional.empty();
  }

  /** The images that a page claims; the first, which stands at its head, with its caption. */
  private static final class Pictures {
    private static final int MOST = 10;

    /** Rules of elements within the page, which show in other sizes what its head declares. */
    private static final Set<String> MARKED = Set.of("microdata", "rdfa", "link-image");

    private final PageClaims claims;

    Pictures(PageClaims claims) {
      this.claims = claims;
    }

    /**
     * @param base of addresses that are relative
     */
    List<Image> of(@Nullable URI base) {
      List<Claim> all = claims.of(Field.IMAGES);
      boolean declared = all.stream().anyMatch(claim -> !MARKED.contains(claim.rule()));
      Map<URI, ImageDetails> found = new LinkedHashMap<>();
      all.stream()
          .filter(claim -> !declared || !MARKED.contains(claim.rule()))
          .forEach(claim -> add(claim.value(), base, found));
      List<Image> images = new ArrayList<>();
      found.forEach((address, details) -> images.add(image(address, details, images.isEmpty())));
      return images;
    }

    private void add(String written, @Nullable URI base, Map<URI, ImageDetails> found) {
      PageAddresses.parse(written, base)
          .filter(address -> found.size() < MOST || found.containsKey(address))
          .ifPresent(address -> found.merge(address, claims.image(written), ImageDetails::or));
    }

    /** The words that a reader sees below the first picture are better than declared ones. */
    private Image image(URI address, ImageDetails details, boolean first) {
      Image image = details.image(address);
      return first
          ? image.with(words(Field.CAPTION, image.caption()), words(Field.CREDIT, image.credit()))
          : image;
    }

    private @Nullable String words(Field field, @Nullable String declared) {
      return claims.best(field).map(Claim::value).orElse(declared);
    }
  }
}

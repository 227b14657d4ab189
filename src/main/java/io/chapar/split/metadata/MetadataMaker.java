package io.chapar.split.metadata;

import io.chapar.article.Agency;
import io.chapar.article.DateTime;
import io.chapar.article.Evidence;
import io.chapar.article.FetchedPage;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.PathId;
import io.chapar.split.site.Publisher;
import io.chapar.split.site.Publishers;
import io.chapar.split.site.StampedId;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Merges claims by trust into metadata, and keeps for each field which claim won. */
public final class MetadataMaker {
  private static final int MOST_TAGS = 40;

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
          .section(section())
          .tags(tags(bylines))
          .images(images())
          .paywalled(text(Field.PAYWALLED) != null)
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

    private @Nullable String section() {
      Optional<Claim> section = bestSection(claims.of(Field.SECTION));
      section.ifPresent(claim -> note(Field.SECTION, claim));
      return section.map(Claim::value).orElse(null);
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
      List<URI> addresses =
          all.stream()
              .filter(claim -> !declared || !MARKED.contains(claim.rule()))
              .flatMap(claim -> PageAddresses.parse(claim.value(), base).stream())
              .distinct()
              .limit(MOST)
              .toList();
      List<Image> images = new ArrayList<>();
      for (URI address : addresses) {
        boolean first = images.isEmpty();
        images.add(
            new Image(
                address, first ? words(Field.CAPTION) : null, first ? words(Field.CREDIT) : null));
      }
      return images;
    }

    private @Nullable String words(Field field) {
      return claims.best(field).map(Claim::value).orElse(null);
    }
  }
}

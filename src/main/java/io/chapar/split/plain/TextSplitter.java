package io.chapar.split.plain;

import io.chapar.article.Evidence;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ItemClaims;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.MetadataMaker;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.metadata.TitledPage;
import io.chapar.split.plain.label.FieldLines;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.label.TextLabeller;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.Publishers;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A plain-text document to metadata and blocks. */
public final class TextSplitter {
  private static final double FEED_TRUST = Threshold.TITLE_KNOWN.value();

  /** Of provenance: why the time of publication has its offset. */
  private static final String ZONE = "publishedAt.zone";

  private final Labels labels;
  private final BylineNames names;
  private final Publishers publishers;
  private final MetadataMaker metadata;
  private final TextLabeller labeller;
  private final TextClock clock;

  /** Read with the splitter, so that damaged weights end the start. */
  private final WriterModel writers = new WriterModel();

  public TextSplitter(Markers markers, Labels labels, BylineNames names, Publishers publishers) {
    this(labels, names, publishers, new TextLabeller(markers, labels, names, publishers));
  }

  TextSplitter(Labels labels, BylineNames names, Publishers publishers, TextLabeller labeller) {
    this.labels = labels;
    this.names = names;
    this.publishers = publishers;
    this.metadata = new MetadataMaker(names, publishers);
    this.labeller = labeller;
    this.clock = new TextClock(publishers);
  }

  /**
   * A document that is to hold one article.
   *
   * @throws PermanentFailure when it holds no text of an article, or several articles
   */
  public RawArticle split(FetchedPage page, String text) {
    PageClaims claims = ItemClaims.of(page.item());
    List<LabelledSegment> segments = labelled(text, claims);
    Refusal refusal = new Refusal(PageAddresses.of(page));
    if (segments.stream().noneMatch(LabelledSegment::isBody)) {
      throw refusal.withoutText(segments);
    }
    List<String> titles = SeveralArticles.titles(segments);
    if (!titles.isEmpty()) {
      throw refusal.several(titles);
    }
    return article(page, TitleOf.titled(segments), claims);
  }

  /**
   * The text of an article of which more is known.
   *
   * @param claims what is known already from outside the text
   */
  public RawArticle split(FetchedPage page, String text, PageClaims claims) {
    List<LabelledSegment> segments = labelled(text, claims);
    String title = title(claims);
    return article(
        page, title.isEmpty() ? TitleOf.titled(segments) : titled(segments, title), claims);
  }

  /** Where the title is known, a sentence that says something else is text. */
  private static List<LabelledSegment> titled(List<LabelledSegment> segments, String title) {
    return segments.stream()
        .map(one -> isOther(one, title) ? one.as(TextLabel.PARAGRAPH) : one)
        .toList();
  }

  private static boolean isOther(LabelledSegment one, String title) {
    return one.is(TextLabel.TITLE)
        && Letters.endsWithStop(one.text())
        && !Letters.fold(one.text()).equals(title);
  }

  private List<LabelledSegment> labelled(String text, PageClaims claims) {
    return new FieldLines(labels, names).settled(labeller.label(text, title(claims)));
  }

  /** What is known to be the title, folded; empty for nothing. */
  private static String title(PageClaims claims) {
    return claims
        .best(Field.TITLE)
        .filter(one -> one.trust() > FEED_TRUST)
        .map(one -> Letters.fold(one.value()))
        .orElse("");
  }

  private RawArticle article(FetchedPage page, List<LabelledSegment> segments, PageClaims known) {
    Claims claims = known.more();
    TextClaims read = new TextClaims(writers, claims, labels, names, publishers);
    read.claim(segments);
    Metadata made = metadata(page, claims.done(), segments);
    return new RawArticle(
        page.origin(),
        read.explained(made).because("blocks", sureness(segments)),
        TextBlocks.of(segments));
  }

  /** By the text's own clock, where nothing else tells the zone of its times. */
  private Metadata metadata(FetchedPage page, PageClaims claims, List<LabelledSegment> segments) {
    TitledPage titled = metadata.title(page, claims, Set.of());
    Optional<TextClock.Found> found =
        titled.isZoned() ? Optional.empty() : clock.of(segments, titled.address());
    if (found.isEmpty()) {
      return metadata.metadata(titled, claims);
    }
    Metadata made = metadata.metadata(titled, claims, found.get().zone());
    return made.published() == null ? made : made.because(ZONE, found.get().evidence());
  }

  /** The least sure of the labels, which says how far the body can be believed. */
  private static Evidence sureness(List<LabelledSegment> segments) {
    LabelledSegment least = null;
    for (LabelledSegment one : segments) {
      least = least == null || one.probability() < least.probability() ? one : least;
    }
    return least == null
        ? new Evidence("text-labels", "nothing", 0)
        : new Evidence(
            "text-labels",
            "least sure: %s %s %s"
                .formatted(
                    least.label() == null
                        ? "goes on"
                        : least.label().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    least.evidence(),
                    least.text()),
            least.probability());
  }
}

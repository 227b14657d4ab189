package io.chapar.split.plain;

import io.chapar.article.Evidence;
import io.chapar.article.Metadata;
import io.chapar.split.header.DatedLine;
import io.chapar.split.header.Dateline;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.Trust;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.Publishers;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.HashtagLine;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the metadata out of the labelled segments of one document. */
final class TextClaims {
  private static final int NEAR_HEADLINE = 6;
  private static final double LIKELY_ID = Threshold.TEXT_ID_LIKELY.value();
  private static final int LONGEST_ADDRESS = 2000;
  private static final int MOST_ADDRESSES = 50;
  private static final int LONGEST_ID = 40;
  private static final int LONGEST_VALUE = 300;
  private static final int LONGEST_PUBLISHER = 60;
  private static final int MOST_PUBLISHER_WORDS = 6;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LIST = Pattern.compile("\\s*[,،;؛|•·/]\\s*");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  /** Who stands behind the sign of copyright, beside years. */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:©|\\([cC]\\))[\\s\\p{Nd},–-]*([\\p{L}][^.,:;|\\p{Nd}]{1,40})(?:[.,:;|\\p{Nd}]|$)");

  /** The agency behind place and day in a dateline: "Port 7 August 2024 (WSA) -". */
  private static final Pattern BRACKET =
      Pattern.compile("[^().]{2,40}\\(([\\p{L}][^()،,.]{1,30})(?:[،,][^()]{1,30})?\\)\\s*[-–—:]");

  private static final Set<String> AGENCY_KEYS =
      TableLines.of(TextClaims.class, "agency-keys.txt").stream()
          .map(Letters::fold)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern REFERENCE = Pattern.compile("\\[\\d{1,3}\\]\\s*");

  private final WriterModel writers;
  private final Claims claims;
  private final Labels labels;
  private final Publishers publishers;
  private final BylineNames names;
  private final OpeningByline openings;
  private final DatedLine datedLine = new DatedLine();
  private final Map<String, LabelledSegment> places = new HashMap<>();
  private Extent extent = new Extent(0, 0);
  private String addresses = "";
  private PublisherNames publisherNames = new PublisherNames(List.of());

  /** Where the headline stands; -1 for none. */
  private int headline = -1;

  /** Of the last segment that has one: those that go on with it have none. */
  private TextLabel block = TextLabel.NAVIGATION;

  TextClaims(
      WriterModel writers, Claims claims, Labels labels, BylineNames names, Publishers publishers) {
    this.writers = writers;
    this.claims = claims;
    this.labels = labels;
    this.names = names;
    this.publishers = publishers;
    this.openings = new OpeningByline(names, publishers);
  }

  void claim(List<LabelledSegment> segments) {
    publisherNames = new PublisherNames(segments);
    String title = title(segments);
    new SourceAddress(title).among(segments).ifPresent(this::address);
    new DateChoice(labels).of(new DateRuns(segments, labels).runs()).forEach(this::date);
    extent = Extent.of(segments);
    writers.of(segments, names, labels, publisherNames, headline).forEach(this::writer);
    segments.subList(headline + 1, segments.size()).forEach(this::bracket);
    addresses =
        segments.stream()
            .map(LabelledSegment::text)
            .filter(text -> text.contains("://") && text.length() < LONGEST_ADDRESS)
            .limit(MOST_ADDRESSES)
            .collect(Collectors.joining(" "));
    for (int i = 0; i < segments.size(); i++) {
      segment(segments, i);
      keyed(segments, i);
    }
    masthead(segments, title);
  }

  private void writer(WriterModel.Line line) {
    publisherWithin(line.value(), line.segment());
    add(
        Field.BYLINES,
        line.value(),
        line.segment(),
        line.isSure() ? Trust.TEXT_WRITER_SURE : Trust.TEXT_WRITER);
  }

  /** A field in brackets that opens a text. */
  private void bracket(LabelledSegment segment) {
    openings
        .inBrackets(segment.text(), labels)
        .ifPresent(name -> add(Field.BYLINES, name, segment, Trust.TEXT_BRACKET));
  }

  /** The publisher's name beside the writer's is no writer. */
  private void publisherWithin(String byline, LabelledSegment segment) {
    for (String part : LIST.split(byline)) {
      if (publisherNames.matches(part)) {
        claims.add(Field.SITE, part, rule(segment), Trust.TEXT_PUBLISHER_BESIDE_WRITER);
      }
    }
  }

  /** The site stands for its publisher, where the document does not name it. */
  private void address(SourceAddress.Found own) {
    String address = own.address().contains("://") ? own.address() : "https://" + own.address();
    add(Field.URL, address, own.segment(), Trust.TEXT_ADDRESS);
    PageAddresses.parse(address, null)
        .map(PageAddresses::host)
        .ifPresent(host -> add(Field.AGENCY, host, own.segment(), Trust.TEXT_ADDRESS_PUBLISHER));
  }

  /** Empty for none. */
  private String title(List<LabelledSegment> segments) {
    Optional<TitleOf> best = TitleOf.among(segments, publisherNames);
    best.ifPresent(
        found -> {
          headline = segments.indexOf(found.segment());
          LabelledSegment segment = found.segment().because(found.score().parts());
          add(Field.TITLE, clean(found.text()), segment, Trust.TEXT_TITLE);
        });
    return best.map(found -> clean(found.text())).orElse("");
  }

  private String clean(String title) {
    return REFERENCE.matcher(value(title, Field.TITLE)).replaceAll("");
  }

  /** Without a label of the field. */
  private String value(String text, Field field) {
    return labels
        .read(text)
        .filter(one -> one.field() == field)
        .map(Labels.Labelled::value)
        .orElse(text);
  }

  private void segment(List<LabelledSegment> segments, int at) {
    LabelledSegment segment = segments.get(at);
    TextLabel label = segment.label();
    if (label == null) {
      part(segments, at);
      return;
    }
    block = label;
    switch (label) {
      case SUMMARY ->
          add(Field.SUMMARY, value(segment.text(), Field.SUMMARY), segment, Trust.TEXT_STATED);
      case BYLINE -> byline(segment);
      case ID -> id(segment);
      case TAG -> tags(segment);
      case SOURCE, LEGAL -> {
        publisher(segment);
        aside(segment, at);
      }
      case DATELINE, PARAGRAPH -> opening(segment, LabelledSegment.whole(segments, at), at);
      case CREDIT -> credit(segment, at);
      case TITLE, RELATED, TEASER, HEADING, QUOTE, LIST, DATE -> {}
      default -> aside(segment, at);
    }
  }

  /** What goes on with something that is no text may be a field of its own. */
  private void part(List<LabelledSegment> segments, int at) {
    LabelledSegment segment = segments.get(at);
    if (block.isBody() || block == TextLabel.TITLE) {
      return;
    }
    Field field = labels.read(segment.text()).map(Labels.Labelled::field).orElse(null);
    if (field == Field.ARTICLE_ID) {
      id(segment);
    } else if (field != Field.BYLINES && block != TextLabel.DATE) {
      aside(segment, at);
    }
  }

  /** The agency that stands beside a writer. */
  private void byline(LabelledSegment segment) {
    Dateline.agency(segment.text(), publishers)
        .ifPresent(name -> add(Field.AGENCY, name, segment, Trust.TEXT_BYLINE_PUBLISHER));
  }

  /**
   * The name above the text that stands at other places, too, where nothing tells the publisher.
   */
  private void masthead(List<LabelledSegment> segments, String title) {
    if (claims.of(Field.AGENCY).isEmpty()) {
      String folded = Letters.fold(title);
      new Masthead(
              segments,
              name -> labels.named(name).isEmpty() && !folded.contains(Letters.fold(name)))
          .find()
          .ifPresent(one -> add(Field.AGENCY, one.text(), one, Trust.TEXT_MASTHEAD));
    }
  }

  /** A day beside who took the picture or sent the text. */
  private void credit(LabelledSegment segment, int at) {
    String text = segment.text();
    boolean dated = isBelowHeadline(at) ? datedLine.is(text) : datedLine.isBare(text);
    if (text.length() <= LONGEST_PUBLISHER && dated && !DateChoice.isOfCopy(text)) {
      boolean changed = labels.dates(text, Field.MODIFIED);
      add(changed ? Field.MODIFIED : Field.PUBLISHED, text, segment, day(at));
    }
  }

  /** The word with figures that stands behind the label, or the only one. */
  private void id(LabelledSegment segment) {
    TextShape shape = new TextShape(segment.text());
    String value = shape.value().isEmpty() ? segment.text() : shape.value();
    if (shape.letters == 0 && shape.wordCount > 1) {
      return;
    }
    for (String word : SPACES.split(value)) {
      String bare = EDGES.matcher(word).replaceAll("");
      if (bare.length() <= LONGEST_ID && bare.chars().anyMatch(Character::isDigit)) {
        String id = Letters.ascii(bare);
        boolean labelled = labels.dates(segment.text(), Field.ARTICLE_ID);
        double surer = segment.is(TextLabel.ID) ? segment.probability() : 0;
        surer += (addresses.contains(id) ? 1 : 0) + (labelled ? 1 : 0);
        if (surer < LIKELY_ID) {
          return;
        }
        add(Field.ARTICLE_ID, id, segment, trustInId(surer));
        return;
      }
    }
  }

  private void tags(LabelledSegment segment) {
    String text = segment.text();
    if (HashtagLine.is(text)) {
      HashtagLine.tags(text).forEach(tag -> add(Field.TAGS, tag, segment, Trust.TEXT_HASHTAGS));
      return;
    }
    Optional<Labels.Labelled> labelled = labels.read(text);
    labelled
        .filter(one -> one.field() == Field.SECTION)
        .ifPresent(one -> add(Field.SECTION, one.value(), segment, Trust.TEXT_STATED));
    labelled
        .filter(one -> one.field() == Field.TAGS)
        .ifPresent(
            one -> {
              for (String tag : LIST.split(one.value())) {
                add(
                    Field.TAGS,
                    tag.startsWith("#") ? tag.substring(1) : tag,
                    segment,
                    Trust.TEXT_STATED);
              }
            });
  }

  /** The publisher behind the name of a field that publishers have. */
  private void keyed(List<LabelledSegment> segments, int at) {
    LabelledSegment segment = segments.get(at);
    boolean apart = at > 0 && segment.text().startsWith(":");
    String text = (apart ? segments.get(at - 1).text() : "") + segment.text();
    int colon = text.length() > LONGEST_VALUE ? -1 : text.indexOf(':');
    boolean key = colon > 0 && AGENCY_KEYS.contains(Letters.fold(text.substring(0, colon)));
    String value = EDGES.matcher(text.substring(colon + 1)).replaceAll("");
    boolean name =
        value.length() <= LONGEST_PUBLISHER
            && Letters.words(value) <= MOST_PUBLISHER_WORDS
            && Letters.hasLetter(value)
            && value.chars().noneMatch(c -> c == '/' || Letters.isDigit((char) c));
    if (key && name && !segment.isBody()) {
      add(Field.AGENCY, value, segment, Trust.TEXT_KEY_PUBLISHER);
    }
  }

  /** Who publishes: a publisher that we know, or what stands behind the label. */
  private void publisher(LabelledSegment segment) {
    TextShape shape = new TextShape(segment.text());
    String value =
        EDGES.matcher(shape.value().isEmpty() ? shape.text : shape.value()).replaceAll("");
    Optional<String> known =
        Optional.of(value)
            .filter(name -> publishers.named(name).isPresent())
            .or(() -> Dateline.agency(value, publishers))
            .or(() -> Dateline.closingAgency(value, publishers));
    known.ifPresent(name -> add(Field.AGENCY, name, segment, Trust.TEXT_PUBLISHER_KNOWN));
    boolean name =
        segment.is(TextLabel.SOURCE)
            && value.length() <= LONGEST_PUBLISHER
            && Letters.words(value) <= MOST_PUBLISHER_WORDS
            && !value.contains("/")
            && Letters.hasLetter(value);
    if (known.isEmpty() && name) {
      add(Field.AGENCY, value, segment, Trust.TEXT_PUBLISHER);
    }
    Matcher owner = OWNER.matcher(segment.text());
    if (known.isEmpty() && owner.find() && Letters.words(owner.group(1)) <= MOST_PUBLISHER_WORDS) {
      add(Field.AGENCY, owner.group(1).strip(), segment, Trust.TEXT_OWNER);
    }
  }

  /** Place, day and agency before a text, and the agency after it. */
  private void opening(LabelledSegment segment, String text, int at) {
    String head = text.substring(0, Math.min(text.length(), LONGEST_VALUE));
    add(Field.PUBLISHED, datedLine.opening(head), segment, Trust.TEXT_OPENING_DAY);
    openings
        .of(head)
        .or(() -> at == extent.first() ? openings.afterDash(head) : Optional.empty())
        .ifPresent(name -> add(Field.BYLINES, name, segment, Trust.TEXT_OPENING_NAME));
    Dateline.agency(head, publishers)
        .ifPresent(
            name -> {
              add(Field.AGENCY, name, segment, trustInOpening(at));
              add(
                  Field.PUBLISHED,
                  datedLine.openingOfAgency(head),
                  segment,
                  Trust.TEXT_OPENING_PUBLISHER_DAY);
            });
    Dateline.closingAgency(text, publishers)
        .ifPresent(name -> add(Field.AGENCY, name, segment, Trust.TEXT_CLOSING_PUBLISHER));
    Matcher bracket = BRACKET.matcher(head);
    if (at == extent.first()
        && bracket.lookingAt()
        && publisherNames.isElsewhere(bracket.group(1))) {
      add(Field.AGENCY, bracket.group(1), segment, Trust.TEXT_BRACKET_PUBLISHER);
    }
  }

  /** A day or a publisher that is told beside something else, where nothing else tells it. */
  private void aside(LabelledSegment segment, int at) {
    boolean dated =
        segment.text().length() <= LONGEST_PUBLISHER
            && datedLine.is(segment.text())
            && !DateChoice.isOfCopy(segment.text());
    boolean changed = labels.dates(segment.text(), Field.MODIFIED);
    Field field = changed ? Field.MODIFIED : Field.PUBLISHED;
    add(field, dated ? segment.text() : "", segment, day(at));
    Dateline.agency(segment.text(), publishers)
        .ifPresent(name -> add(Field.AGENCY, name, segment, Trust.TEXT_ASIDE_PUBLISHER));
    Optional.of(segment.text())
        .filter(Letters::hasYear)
        .flatMap(text -> Dateline.closingAgency(text, publishers))
        .ifPresent(name -> add(Field.AGENCY, name, segment, Trust.TEXT_ASIDE_CLOSING_PUBLISHER));
    if (labels.dates(segment.text(), Field.ARTICLE_ID)) {
      id(segment);
    }
  }

  private Trust day(int at) {
    return isBelowHeadline(at) ? Trust.TEXT_DAY_BELOW_HEADLINE : Trust.TEXT_DAY;
  }

  private static double trustInOpening(int at) {
    return Trust.TEXT_OPENING_PUBLISHER.value() - at * Trust.LESS_PER_SEGMENT.value();
  }

  /**
   * @param signs of an id, and how sure the segment is one
   */
  private static double trustInId(double signs) {
    return Trust.TEXT_ID.value() + signs * Trust.MORE_PER_SIGN.value();
  }

  /** There a day is the story's own, whatever the mail was sent on that carries it. */
  private boolean isBelowHeadline(int at) {
    return headline >= 0 && at > headline && at <= headline + NEAR_HEADLINE;
  }

  private void date(DateChoice.Chosen chosen) {
    Dateline.closingAgency(chosen.run().text(), publishers)
        .ifPresent(
            name -> add(Field.AGENCY, name, chosen.run().segment(), Trust.TEXT_ASIDE_PUBLISHER));
    add(chosen.field(), chosen.run().text(), chosen.run().segment(), chosen.trust());
  }

  private void add(Field field, String value, LabelledSegment segment, Trust place) {
    add(field, value, segment, place.in(field));
  }

  private void add(Field field, String value, LabelledSegment segment, double trust) {
    if (value.isBlank()) {
      return;
    }
    claims.add(field, value, rule(segment), trust);
    places.putIfAbsent(field + value.strip(), segment);
  }

  private static String rule(LabelledSegment segment) {
    return "label-" + String.valueOf(segment.label()).toLowerCase(Locale.ROOT);
  }

  /** The metadata, each field with its label's probability and the evidence for the label. */
  Metadata explained(Metadata metadata) {
    Map<String, Evidence> reasons = new HashMap<>(metadata.provenance());
    for (Field field : Field.values()) {
      Evidence known = reasons.get(field.recordName());
      LabelledSegment place = known == null ? null : places.get(field + known.evidence());
      if (known != null && place != null && known.rule().equals(rule(place))) {
        reasons.put(field.recordName(), explained(known, place));
      }
    }
    return metadata.with(reasons);
  }

  private static Evidence explained(Evidence known, LabelledSegment place) {
    List<String> why = new ArrayList<>(place.evidence());
    int room = 198 - String.join(", ", why).length();
    String words = known.evidence();
    String shown = words.substring(0, Math.max(0, Math.min(words.length(), room - 2)));
    return new Evidence(
        known.rule(), shown + " [" + String.join(", ", why) + "]", place.probability());
  }

  /** From the first paragraph of the text to the last. */
  record Extent(int first, int last) {

    static Extent of(List<LabelledSegment> segments) {
      int first = segments.size();
      int last = -1;
      for (int i = 0; i < segments.size(); i++) {
        if (segments.get(i).is(TextLabel.PARAGRAPH)) {
          first = Math.min(first, i);
          last = i;
        }
      }
      return new Extent(first, last);
    }

    /** Whether a place is above the text or below it. */
    boolean isAround(int at) {
      return at < first || at > last;
    }
  }
}

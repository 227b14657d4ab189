package io.chapar.split.plain;

import io.chapar.article.Evidence;
import io.chapar.article.Metadata;
import io.chapar.split.header.DatedLine;
import io.chapar.split.header.Dateline;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.site.Addresses;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.HashtagLine;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the metadata out of the labelled segments of one document. */
final class TextClaims {
  private static final double TITLE = 0.9;
  private static final double ADDRESS = 0.9;
  private static final double STATED = 0.85;
  private static final double NAMED = 0.7;
  private static final double UNKNOWN = 0.3;
  private static final double OPENING = 0.5;
  private static final double LATER = 0.001;
  private static final double NEVER = 2;
  private static final double SURE = 0.85;
  private static final double LIKELY = 0.4;
  private static final double LEAST = 0.1;

  /** Above that of the day on which a mail was sent, see {@link DateChoice}. */
  private static final double OWN_DAY = 0.45;

  private static final int NEAR_HEADLINE = 6;
  private static final double SLIGHT = 0.05;
  private static final double LIKELY_ID = 0.6;
  private static final int MOST_NAME_WORDS = 4;
  private static final int LONGEST_ADDRESS = 2000;
  private static final int MOST_ADDRESSES = 50;
  private static final int LONGEST_ID = 40;
  private static final int LONGEST_VALUE = 300;
  private static final int LONGEST_HOUSE = 60;
  private static final int MOST_HOUSE_WORDS = 6;
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

  /** Picture signs and bullets before a name. */
  private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}@\"«“(]+");

  private static final Pattern REFERENCE = Pattern.compile("\\[\\d{1,3}\\]\\s*");

  private final Claims claims;
  private final Labels labels;
  private final Publishers publishers;
  private final Names names;
  private final DatedLine datedLine = new DatedLine();
  private final Map<String, LabelledSegment> places = new HashMap<>();
  private Extent extent = new Extent(0, 0);
  private String addresses = "";
  private HouseNames houses = new HouseNames(List.of());

  /** Where the headline stands; -1 for none. */
  private int headline = -1;

  /** Whether a word announces the writer somewhere. */
  private boolean announced;

  /** Of the last segment that has one: those that go on with it have none. */
  private TextLabel block = TextLabel.NAVIGATION;

  TextClaims(Claims claims, Labels labels, Names names, Publishers publishers) {
    this.claims = claims;
    this.labels = labels;
    this.names = names;
    this.publishers = publishers;
  }

  void claim(List<LabelledSegment> segments) {
    String title = title(segments);
    new SourceAddress(title).among(segments).ifPresent(this::address);
    new DateChoice(labels).of(new DateRuns(segments, labels).runs()).forEach(this::date);
    extent = Extent.of(segments);
    houses = new HouseNames(segments);
    WriterLines writers = new WriterLines(segments, names, labels, headline);
    writers.announced().forEach(line -> writer(line, OPENING));
    announced = segments.stream().anyMatch(this::isAnnounced);
    addresses =
        segments.stream()
            .map(LabelledSegment::text)
            .filter(text -> text.contains("://") && text.length() < LONGEST_ADDRESS)
            .limit(MOST_ADDRESSES)
            .collect(Collectors.joining(" "));
    for (int i = 0; i < segments.size(); i++) {
      segment(segments, i);
    }
    if (claims.of(Field.BYLINES).isEmpty()) {
      writers.placed().forEach(line -> writer(line, UNKNOWN));
    }
    likelyByline(segments);
    masthead(segments, title);
  }

  private void writer(WriterLines.Line line, double trust) {
    publisherWithin(line.value(), line.segment());
    add(Field.BYLINES, line.value(), line.segment(), trust);
  }

  private boolean isAnnounced(LabelledSegment segment) {
    String text = segment.text();
    boolean line = segment.is(TextLabel.BYLINE) && text.length() <= LONGEST_VALUE;
    return line
        && (labels.read(text).filter(one -> one.field() == Field.BYLINES).isPresent()
            || names.isByline(bare(text)));
  }

  /** The publisher's name beside the writer's is no writer. */
  private void publisherWithin(String byline, LabelledSegment segment) {
    for (String part : LIST.split(byline)) {
      if (houses.matches(part)) {
        claims.add(Field.SITE, part, rule(segment), LEAST);
      }
    }
  }

  /** The site stands for its house, where the document does not name it. */
  private void address(SourceAddress.Found own) {
    String address = own.address().contains("://") ? own.address() : "https://" + own.address();
    add(Field.URL, address, own.segment(), ADDRESS);
    Addresses.parse(address, null)
        .map(Addresses::host)
        .ifPresent(host -> add(Field.AGENCY, host, own.segment(), UNKNOWN / 2));
  }

  /** Empty for none. */
  private String title(List<LabelledSegment> segments) {
    Optional<TitleOf> best = TitleOf.among(segments);
    best.ifPresent(
        found -> {
          headline = segments.indexOf(found.segment());
          LabelledSegment segment = found.segment().because(found.score().parts());
          add(Field.TITLE, clean(found.text()), segment, TITLE);
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
      case SUMMARY -> add(Field.SUMMARY, value(segment.text(), Field.SUMMARY), segment, STATED);
      case BYLINE -> byline(segments, at);
      case ID -> id(segment);
      case TAG -> tags(segment);
      case SOURCE, LEGAL -> {
        house(segment);
        aside(segment, at);
      }
      case DATELINE, PARAGRAPH -> opening(segment, LabelledSegment.whole(segments, at), at);
      case CREDIT -> signature(segment, at);
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
    } else if (field == Field.BYLINES) {
      byline(segments, at);
    } else if (block != TextLabel.DATE) {
      aside(segment, at);
    }
  }

  private void byline(List<LabelledSegment> segments, int at) {
    LabelledSegment segment = segments.get(at);
    if (!labels.read(segment.text()).map(Labels.Labelled::field).stream()
        .allMatch(Field.BYLINES::equals)) {
      return;
    }
    String text = bare(segment.text());
    if (text.isEmpty() || isLinks(segment.text()) || isKey(segments, at, text)) {
      return;
    }
    TextShape shape = new TextShape(text);
    boolean labelled = shape.colon > 0 && shape.keyWords <= 3 && !shape.value().isEmpty();
    boolean named = labelled && labels.read(text).isPresent() || names.isByline(text);
    boolean other = announced && (labelled || !isBesideWriter(segments, at));
    if (!named && (other || segment.probability() < sureness(text, labelled, at))) {
      return;
    }
    publisherWithin(text, segment);
    String value = labelled && !names.of(shape.value()).isEmpty() ? shape.value() : text;
    Optional<String> house = Dateline.agency(segment.text(), publishers);
    house.ifPresent(name -> add(Field.AGENCY, name, segment, OPENING));
    add(
        Field.BYLINES,
        house.isPresent() && names.of(value).isEmpty() ? "" : value,
        segment,
        NAMED - at * LATER);
  }

  /** Without signs and the numbers of links. */
  private static String bare(String text) {
    return SIGNS.matcher(REFERENCE.matcher(text).replaceAll("")).replaceAll("");
  }

  /** How surely a line must be a byline that no word shows to be one. */
  private double sureness(String text, boolean labelled, int at) {
    boolean cased = text.chars().anyMatch(Character::isUpperCase);
    boolean house = Dateline.agency(text, publishers).isPresent();
    boolean alone = isName(text) && at > headline;
    boolean nobody = !labelled && !house && (Letters.words(text) < 2 || houses.matches(text));
    return nobody ? NEVER : alone || labelled && cased ? LIKELY : cased && house ? 0 : SURE;
  }

  /** The name of a field, whose value stands below it or behind a colon that is set apart. */
  private boolean isKey(List<LabelledSegment> segments, int at, String text) {
    int next = at + 1;
    boolean apart =
        next < segments.size()
            && segments.get(next).segment().line() == segments.get(at).segment().line()
            && segments.get(next).text().startsWith(":");
    return apart || labels.named(text).isPresent();
  }

  /** In the line below or above one that is announced. */
  private boolean isBesideWriter(List<LabelledSegment> segments, int at) {
    int line = segments.get(at).segment().line();
    return isName(bare(segments.get(at).text()))
        && segments.subList(Math.max(0, at - 2), Math.min(segments.size(), at + 3)).stream()
            .filter(one -> Math.abs(one.segment().line() - line) == 1)
            .anyMatch(this::isAnnounced);
  }

  /** Two links in one line are no writer. */
  private static boolean isLinks(String text) {
    return REFERENCE.matcher(text).results().count() > 1;
  }

  /** In a script without case, four words are seldom a name. */
  private boolean isName(String text) {
    boolean cased = text.chars().anyMatch(Character::isUpperCase);
    boolean plain = text.codePoints().noneMatch(TextClaims::isSymbol);
    return plain && names.isAlone(text) && (cased || Letters.words(text) < MOST_NAME_WORDS);
  }

  private static boolean isSymbol(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL;
  }

  /** Where nothing else names the writer, the name alone that is likeliest to, outside the text. */
  private void likelyByline(List<LabelledSegment> segments) {
    if (!claims.of(Field.BYLINES).isEmpty()) {
      return;
    }
    segments.subList(headline + 1, segments.size()).stream()
        .filter(one -> one.byline() > LEAST && !one.is(TextLabel.TITLE))
        .filter(one -> !houses.matches(signed(one.text())))
        .filter(one -> one.text().length() <= LONGEST_HOUSE && isName(signed(one.text())))
        .max(Comparator.comparingDouble(LabelledSegment::byline))
        .ifPresent(one -> add(Field.BYLINES, signed(one.text()), one, UNKNOWN));
  }

  /** A name without the stop or the word that follows it: "Nodira Sapayeva tayyorladi". */
  private String signed(String text) {
    String bare = bare(text);
    String name = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    int space = name.lastIndexOf(' ');
    boolean said =
        space > 0
            && labels.named(name.substring(space + 1)).filter(Field.BYLINES::equals).isPresent();
    return said ? name.substring(0, space) : name;
  }

  /** The name above the text that stands at other places, too, where nothing tells the house. */
  private void masthead(List<LabelledSegment> segments, String title) {
    if (claims.of(Field.AGENCY).isEmpty()) {
      String folded = Letters.fold(title);
      new Masthead(
              segments,
              name -> labels.named(name).isEmpty() && !folded.contains(Letters.fold(name)))
          .find()
          .ifPresent(one -> add(Field.AGENCY, one.text(), one, LEAST));
    }
  }

  /** A name alone, or with a house, may be the writer's where nothing else names one. */
  private void signature(LabelledSegment segment, int at) {
    String text = segment.text();
    boolean dated = isBelowHeadline(at) ? datedLine.is(text) : datedLine.isBare(text);
    if (text.length() <= LONGEST_HOUSE && dated && !DateChoice.isOfCopy(text)) {
      boolean changed = labels.dates(text, Field.MODIFIED);
      add(
          changed ? Field.MODIFIED : Field.PUBLISHED,
          text,
          segment,
          isBelowHeadline(at) ? OWN_DAY : UNKNOWN);
    }
    labels
        .read(text)
        .filter(one -> one.field() == Field.BYLINES && !names.of(one.value()).isEmpty())
        .ifPresent(one -> add(Field.BYLINES, one.value(), segment, UNKNOWN));
    String[] parts = LIST.split(text, 3);
    boolean house = parts.length == 2 && publishers.named(parts[1]).isPresent();
    boolean own = extent.isAround(at) && at > headline;
    if (own && (isName(text) || house && names.isAlone(parts[0]))) {
      add(Field.BYLINES, text, segment, UNKNOWN);
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
        add(Field.ARTICLE_ID, id, segment, NAMED + surer * SLIGHT);
        return;
      }
    }
  }

  private void tags(LabelledSegment segment) {
    String text = segment.text();
    if (HashtagLine.is(text)) {
      HashtagLine.tags(text).forEach(tag -> add(Field.TAGS, tag, segment, OPENING));
      return;
    }
    Optional<Labels.Labelled> labelled = labels.read(text);
    labelled
        .filter(one -> one.field() == Field.SECTION)
        .ifPresent(one -> add(Field.SECTION, one.value(), segment, STATED));
    labelled
        .filter(one -> one.field() == Field.TAGS)
        .ifPresent(
            one -> {
              for (String tag : LIST.split(one.value())) {
                add(Field.TAGS, tag.startsWith("#") ? tag.substring(1) : tag, segment, STATED);
              }
            });
  }

  /** Who publishes: a house that we know, or what stands behind the label. */
  private void house(LabelledSegment segment) {
    TextShape shape = new TextShape(segment.text());
    String value =
        EDGES.matcher(shape.value().isEmpty() ? shape.text : shape.value()).replaceAll("");
    Optional<String> known =
        Optional.of(value)
            .filter(name -> publishers.named(name).isPresent())
            .or(() -> Dateline.agency(value, publishers))
            .or(() -> Dateline.closingAgency(value, publishers));
    known.ifPresent(name -> add(Field.AGENCY, name, segment, NAMED));
    boolean name =
        segment.is(TextLabel.SOURCE)
            && value.length() <= LONGEST_HOUSE
            && Letters.words(value) <= MOST_HOUSE_WORDS
            && !value.contains("/")
            && Letters.hasLetter(value);
    if (known.isEmpty() && name) {
      add(Field.AGENCY, value, segment, UNKNOWN);
    }
    Matcher owner = OWNER.matcher(segment.text());
    if (known.isEmpty() && owner.find() && Letters.words(owner.group(1)) <= MOST_HOUSE_WORDS) {
      add(Field.AGENCY, owner.group(1).strip(), segment, UNKNOWN - 0.05);
    }
  }

  /** Place, day and agency before a text, and the agency after it. */
  private void opening(LabelledSegment segment, String text, int at) {
    String head = text.substring(0, Math.min(text.length(), LONGEST_VALUE));
    add(Field.PUBLISHED, datedLine.opening(head), segment, OPENING);
    OpeningByline byline = new OpeningByline(names, publishers);
    byline
        .of(head)
        .or(() -> at == extent.first() ? byline.afterDash(head) : Optional.empty())
        .ifPresent(name -> add(Field.BYLINES, name, segment, OPENING));
    Dateline.agency(head, publishers)
        .ifPresent(
            name -> {
              add(Field.AGENCY, name, segment, NAMED - at * LATER);
              add(Field.PUBLISHED, datedLine.openingOfAgency(head), segment, OPENING - 0.05);
            });
    Dateline.closingAgency(text, publishers)
        .ifPresent(name -> add(Field.AGENCY, name, segment, OPENING - 0.1));
    Matcher bracket = BRACKET.matcher(head);
    if (at == extent.first() && bracket.lookingAt() && houses.isElsewhere(bracket.group(1))) {
      add(Field.AGENCY, bracket.group(1), segment, UNKNOWN);
    }
  }

  /** A day or a house that is told beside something else, where nothing else tells it. */
  private void aside(LabelledSegment segment, int at) {
    boolean dated =
        segment.text().length() <= LONGEST_HOUSE
            && datedLine.is(segment.text())
            && !DateChoice.isOfCopy(segment.text());
    boolean changed = labels.dates(segment.text(), Field.MODIFIED);
    Field field = changed ? Field.MODIFIED : Field.PUBLISHED;
    add(field, dated ? segment.text() : "", segment, isBelowHeadline(at) ? OWN_DAY : UNKNOWN);
    Dateline.agency(segment.text(), publishers)
        .ifPresent(name -> add(Field.AGENCY, name, segment, UNKNOWN + 0.05));
    Optional.of(segment.text())
        .filter(Letters::hasYear)
        .flatMap(text -> Dateline.closingAgency(text, publishers))
        .ifPresent(name -> add(Field.AGENCY, name, segment, UNKNOWN));
    if (labels.dates(segment.text(), Field.ARTICLE_ID)) {
      id(segment);
    }
  }

  /** There a day is the story's own, whatever the mail was sent on that carries it. */
  private boolean isBelowHeadline(int at) {
    return headline >= 0 && at > headline && at <= headline + NEAR_HEADLINE;
  }

  private void date(DateChoice.Chosen chosen) {
    Dateline.closingAgency(chosen.run().text(), publishers)
        .ifPresent(name -> add(Field.AGENCY, name, chosen.run().segment(), UNKNOWN + 0.05));
    add(chosen.field(), chosen.run().text(), chosen.run().segment(), chosen.trust());
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
}

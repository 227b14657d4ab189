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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the metadata out of the labelled segments of one document. */
final class TextClaims {
  private static final double TITLE = 0.9;
  private static final double ADDRESS = 0.9;
  private static final double STATED = 0.85;
  private static final double NAMED = 0.7;
  private static final double UNKNOWN = 0.3;
  private static final double OPENING = 0.5;
  private static final double LATER = 0.001;
  private static final double SURE = 0.85;
  private static final double LIKELY = 0.4;
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

  /** Picture signs and bullets before a name. */
  private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}@\"«“(]+");

  private static final Pattern REFERENCE = Pattern.compile("\\[\\d{1,3}\\]\\s*");

  private final Claims claims;
  private final Labels labels;
  private final Publishers publishers;
  private final Names names;
  private final DatedLine datedLine = new DatedLine();
  private final Map<String, LabelledSegment> places = new HashMap<>();

  TextClaims(Claims claims, Labels labels, Names names, Publishers publishers) {
    this.claims = claims;
    this.labels = labels;
    this.names = names;
    this.publishers = publishers;
  }

  void claim(List<LabelledSegment> segments) {
    String title = title(segments);
    new SourceAddress(title).among(segments).ifPresent(this::address);
    new DateChoice(labels).of(new DateRuns(segments).runs()).forEach(this::date);
    for (int i = 0; i < segments.size(); i++) {
      segment(segments, i);
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
    best.ifPresent(found -> add(Field.TITLE, clean(found.text()), found.segment(), TITLE));
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
      return;
    }
    switch (label) {
      case SUMMARY -> add(Field.SUMMARY, value(segment.text(), Field.SUMMARY), segment, STATED);
      case BYLINE -> byline(segment, at);
      case ID -> id(segment);
      case TAG -> tags(segment);
      case SOURCE, LEGAL -> {
        house(segment);
        aside(segment);
      }
      case DATELINE, PARAGRAPH -> opening(segment, LabelledSegment.whole(segments, at), at);
      case CREDIT -> signature(segment);
      case TITLE, RELATED, TEASER, HEADING, QUOTE, LIST, DATE -> {}
      default -> aside(segment);
    }
  }

  private void byline(LabelledSegment segment, int at) {
    if (!labels.read(segment.text()).map(Labels.Labelled::field).stream()
        .allMatch(Field.BYLINES::equals)) {
      return;
    }
    String text = SIGNS.matcher(REFERENCE.matcher(segment.text()).replaceAll("")).replaceAll("");
    if (text.isEmpty() || labels.named(text).isPresent()) {
      return;
    }
    TextShape shape = new TextShape(text);
    boolean labelled = shape.colon > 0 && shape.keyWords <= 3 && !shape.value().isEmpty();
    boolean cased = text.chars().anyMatch(Character::isUpperCase);
    double sure = names.isAlone(text) ? LIKELY : SURE;
    if (!cased && !labelled && !names.isByline(text) && segment.probability() < sure) {
      return;
    }
    String value = labelled && !names.of(shape.value()).isEmpty() ? shape.value() : text;
    Optional<String> house = Dateline.agency(segment.text(), publishers);
    house.ifPresent(name -> add(Field.AGENCY, name, segment, OPENING));
    add(
        Field.BYLINES,
        house.isPresent() && names.of(value).isEmpty() ? "" : value,
        segment,
        NAMED - at * LATER);
  }

  /** A name alone, or with a house, may be the writer's where nothing else names one. */
  private void signature(LabelledSegment segment) {
    String text = segment.text();
    if (text.length() <= LONGEST_HOUSE && datedLine.isBare(text)) {
      add(Field.PUBLISHED, text, segment, UNKNOWN);
    }
    labels
        .read(text)
        .filter(one -> one.field() == Field.BYLINES && !names.of(one.value()).isEmpty())
        .ifPresent(one -> add(Field.BYLINES, one.value(), segment, UNKNOWN));
    String[] parts = LIST.split(text, 3);
    boolean house = parts.length == 2 && publishers.named(parts[1]).isPresent();
    if (names.isAlone(text) || house && names.isAlone(parts[0])) {
      add(Field.BYLINES, text, segment, UNKNOWN);
    }
  }

  /** The word with figures that stands behind the label, or the only one. */
  private void id(LabelledSegment segment) {
    TextShape shape = new TextShape(segment.text());
    String value = shape.value().isEmpty() ? segment.text() : shape.value();
    for (String word : SPACES.split(value)) {
      String bare = EDGES.matcher(word).replaceAll("");
      if (bare.length() <= LONGEST_ID && bare.chars().anyMatch(Character::isDigit)) {
        add(Field.ARTICLE_ID, Letters.ascii(bare), segment, STATED);
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
    new OpeningByline(names, publishers)
        .of(head)
        .ifPresent(name -> add(Field.BYLINES, name, segment, OPENING));
    Dateline.agency(head, publishers)
        .ifPresent(
            name -> {
              add(Field.AGENCY, name, segment, NAMED - at * LATER);
              add(Field.PUBLISHED, datedLine.openingOfAgency(head), segment, OPENING - 0.05);
            });
    Dateline.closingAgency(text, publishers)
        .ifPresent(name -> add(Field.AGENCY, name, segment, OPENING - 0.1));
  }

  /** A day or a house that is told beside something else, where nothing else tells it. */
  private void aside(LabelledSegment segment) {
    boolean dated = segment.text().length() <= LONGEST_HOUSE && datedLine.is(segment.text());
    boolean changed = labels.dates(segment.text(), Field.MODIFIED);
    Field field = changed ? Field.MODIFIED : Field.PUBLISHED;
    add(field, dated ? segment.text() : "", segment, UNKNOWN);
    Dateline.agency(segment.text(), publishers)
        .ifPresent(name -> add(Field.AGENCY, name, segment, UNKNOWN + 0.05));
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

package io.chapar.extract.quote;

import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.quote.Frame.Zone;
import io.chapar.extract.quote.Memory.SpeechEvidence;
import io.chapar.extract.quote.Voice.Mention;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.FeatureSpace.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What speaks for somebody as the speaker of words in marks. */
final class SpeakerFeatures {
  private static final FeatureSpace SPACE = new FeatureSpace();

  private static final int ZONES = Zone.values().length;
  private static final int FILLINGS = Frame.Filling.values().length;
  private static final int KINDS = Voice.Kind.values().length;
  private static final int ORDERS = 8;
  private static final String COMMAS = ",،;؛";
  private static final int NO_RANK = 4;
  private static final int NEAR_VERB = 4;
  private static final int[] DISTANCES = {1, 3, 6, 12, 24};

  private static final Template KIND = SPACE.template("kind", KINDS * FILLINGS);
  private static final Template ZONE = SPACE.template("zone", ZONES * KINDS);
  private static final Template ZONE_FILLING = SPACE.template("zone-filling", ZONES * FILLINGS);
  private static final Template ZONE_ORDER = SPACE.template("zone-order", ZONES * ORDERS);
  private static final Template ALSO = SPACE.template("also", ZONES);
  private static final Template DISTANCE = SPACE.template("distance", ZONES * 6);
  private static final Template VERB = SPACE.template("verb", ZONES * 4);
  private static final Template VERB_ORDER = SPACE.template("verb-order", ORDERS * 8);
  private static final Template ACTS = SPACE.template("acts", ZONES * 4);
  private static final Template RANK = SPACE.template("rank", 5 * FILLINGS);
  private static final Template LAST = SPACE.template("last", 5 * FILLINGS);
  private static final Template LAST_ZONE = SPACE.template("last-zone", 2 * ZONES);
  private static final Template RULES = SPACE.template("rules", 8 * KINDS);
  private static final Template RULES_ZONE = SPACE.template("rules-zone", 4 * ZONES);
  private static final Template TIMES = SPACE.template("times", 4);
  private static final Template MENTIONS = SPACE.template("mentions", 5);
  private static final Template ONLY = SPACE.template("only", 4);
  private static final Template COLON = SPACE.template("colon", 4);
  private static final Template PHRASE = SPACE.template("phrase", 4);
  private static final Template SIZE = SPACE.template("size", 4 * ZONES);
  private static final Template BETWEEN = SPACE.template("between", ZONES * 12);
  private static final Template BETWEEN_ORDER = SPACE.template("between-order", ORDERS * 12 * 2);
  private static final Template BEHIND = SPACE.template("behind", ZONES * 4);
  private static final Template PARTED = SPACE.template("parted", 4 * FILLINGS);
  private static final Template SEX = SPACE.template("sex", 3);
  private static final Template NOBODY = SPACE.template("nobody", FILLINGS * 8);
  private static final Template JOB_TITLE = SPACE.template("office", FILLINGS * 4);

  private final Frame frame;
  private final SpeechEvidence evidence;
  private final List<Voice> voices;
  private final int order;
  private final Map<Voice, Zone> zones = new IdentityHashMap<>();
  private final Map<Voice, Mention> before = new IdentityHashMap<>();

  /**
   * @param voices all that may have said it
   */
  SpeakerFeatures(Frame frame, SpeechEvidence evidence, List<Voice> voices) {
    this.frame = frame;
    this.evidence = evidence;
    this.voices = voices;
    voices.forEach(this::place);
    Language language = frame.language();
    order =
        (language.capitals() ? 4 : 0)
            + (language.subjectAfter() ? 2 : 0)
            + (language.verbLast() ? 1 : 0);
  }

  static FeatureSpace space() {
    return SPACE;
  }

  int[] of(Voice voice) {
    List<Integer> features = new ArrayList<>();
    int filling = frame.filling().ordinal();
    features.add(KIND.of(voice.kind().ordinal() * FILLINGS + filling));
    addRules(voice, features);
    if (voice.kind() == Voice.Kind.NOBODY) {
      addNobody(features);
    } else {
      addVoice(voice, features);
    }
    return features.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addRules(Voice voice, List<Integer> features) {
    boolean none = evidence.answer() == null || evidence.answer().isEmpty();
    int answer = none ? 0 : evidence.isAnswer(voice) ? 1 : 2;
    int by = answer * 2 + (evidence.byName() ? 1 : 0);
    int rules = none ? (evidence.answer() == null ? 0 : 1) : by;
    features.add(RULES.of(rules * KINDS + voice.kind().ordinal()));
    features.add(RULES_ZONE.of(answer * ZONES + zone(voice).ordinal()));
  }

  private void addNobody(List<Integer> features) {
    int words =
        (frame.has(LexicalCategory.UNNAMED) ? 4 : 0)
            + (frame.has(LexicalCategory.ROLE) ? 2 : 0)
            + (evidence.last() == null ? 1 : 0);
    features.add(NOBODY.of(frame.filling().ordinal() * 8 + words));
  }

  private void addVoice(Voice voice, List<Integer> features) {
    Zone zone = zone(voice);
    int at = zone.ordinal();
    features.add(ZONE.of(at * KINDS + voice.kind().ordinal()));
    features.add(ZONE_FILLING.of(at * FILLINGS + frame.filling().ordinal()));
    features.add(ZONE_ORDER.of(at * ORDERS + order));
    voice.mentions().stream()
        .map(frame::zone)
        .distinct()
        .filter(other -> other != zone)
        .forEach(other -> features.add(ALSO.of(other)));
    addPast(voice, zone, features);
    addCounts(voice, features);
    nearest(voice, zone).ifPresent(mention -> addMention(mention, zone, features));
    if (voice.kind() == Voice.Kind.JOB_TITLE) {
      int named = voices.stream().anyMatch(this::isPersonInSentence) ? 2 : 0;
      int own = zone.isSentence() ? 1 : 0;
      features.add(JOB_TITLE.of(frame.filling().ordinal() * 4 + named + own));
    }
  }

  private boolean isPersonInSentence(Voice voice) {
    return voice.kind() == Voice.Kind.PERSON && zone(voice).isSentence();
  }

  private void addPast(Voice voice, Zone zone, List<Integer> features) {
    int filling = frame.filling().ordinal();
    int ago = frame.place() - evidence.lastPlace();
    int last = evidence.last() == null ? 0 : !evidence.isLast(voice) ? 1 : 2 + Math.min(2, ago);
    features.add(LAST.of(last * FILLINGS + filling));
    features.add(LAST_ZONE.of((last > 1 ? 1 : 0) * ZONES + zone.ordinal()));
    features.add(RANK.of(Math.min(NO_RANK, rank(voice)) * FILLINGS + filling));
    features.add(TIMES.of(evidence.times(voice)));
    int parted = (evidence.isLast(voice) ? 2 : 0) + (frame.isParted() ? 1 : 0);
    features.add(PARTED.of(parted * FILLINGS + filling));
    features.add(SEX.of(Sex.agreement(frame, voice)));
  }

  private void addCounts(Voice voice, List<Integer> features) {
    features.add(MENTIONS.of(voice.total() - 1));
    long people = voices.stream().filter(v -> v.kind() == Voice.Kind.PERSON).count();
    boolean person = voice.kind() == Voice.Kind.PERSON;
    features.add(ONLY.of((person ? 2 : 0) + (people <= (person ? 1 : 0) ? 1 : 0)));
  }

  /** How many others were named since this one was last, before the words. */
  private int rank(Voice voice) {
    Mention mine = before.get(voice);
    if (mine == null) {
      return NO_RANK;
    }
    int rank = 0;
    for (Voice other : voices) {
      Mention last = other.kind() == Voice.Kind.BODY ? null : before.get(other);
      rank += other != voice && last != null && isAfter(last, mine) ? 1 : 0;
    }
    return rank;
  }

  private static boolean isAfter(Mention one, Mention other) {
    return one.block() > other.block() || one.block() == other.block() && one.from() > other.from();
  }

  private Zone zone(Voice voice) {
    return Objects.requireNonNull(zones.get(voice));
  }

  /** Takes note of its nearest zone, and of its last mention before the words. */
  private void place(Voice voice) {
    Zone nearest = Zone.NOWHERE;
    for (Mention mention : voice.mentions()) {
      Zone zone = frame.zone(mention);
      nearest = zone.compareTo(nearest) < 0 ? zone : nearest;
      if (isBefore(mention)) {
        before.put(voice, mention);
      }
    }
    zones.put(voice, nearest);
  }

  private boolean isBefore(Mention mention) {
    return mention.block() < frame.place()
        || mention.block() == frame.place() && mention.to() <= frame.from();
  }

  private Optional<Mention> nearest(Voice voice, Zone zone) {
    return voice.mentions().stream()
        .filter(mention -> frame.zone(mention) == zone && zone != Zone.NOWHERE)
        .min(Comparator.comparingInt(frame::distance));
  }

  private void addMention(Mention mention, Zone zone, List<Integer> features) {
    int at = zone.ordinal();
    TokenisedBlock block = block(mention, zone);
    features.add(SIZE.of(Math.min(3, frame.stretch().size() / 5) * ZONES + at));
    if (block == null) {
      features.add(ACTS.of(at * 4 + (mention.acts() ? 1 : 0)));
      return;
    }
    features.add(DISTANCE.of(at * 6 + bucket(frame.distance(mention))));
    int from = block.sentences().of(mention.from()).from();
    boolean first = voices.stream().noneMatch(v -> isBetween(v, mention, from));
    features.add(ACTS.of(at * 4 + (mention.acts() ? 1 : 0) + (first ? 2 : 0)));
    addBetween(block, mention, zone, features);
    int verb = verb(block, mention);
    features.add(VERB.of(at * 4 + Math.min(3, verb)));
    features.add(VERB_ORDER.of(order * 8 + verb + (zone == Zone.AFTER ? 4 : 0)));
    boolean colon = block.mark(frame.from() - 2, ":") && zone == Zone.BEFORE;
    boolean direct = colon && mention.to() == frame.from() - 2;
    features.add(COLON.of(direct ? 2 : colon ? 1 : 0));
    boolean before = block.endingAt(LexicalCategory.ATTRIBUTION, mention.from()) != null;
    boolean behind = block.is(LexicalCategory.ATTRIBUTION, mention.to());
    features.add(PHRASE.of((before ? 1 : 0) + (behind ? 2 : 0)));
  }

  private void addBetween(
      TokenisedBlock block, Mention mention, Zone zone, List<Integer> features) {
    Sentences.Range range = frame.between(mention);
    int commas = 0;
    boolean verb = false;
    for (int i = range.from(); i < range.to(); i++) {
      boolean narrated = !frame.isSpoken(block, i);
      commas += narrated && block.mark(i, COMMAS) ? 1 : 0;
      verb |= narrated && block.is(LexicalCategory.VERB, i);
    }
    boolean other = voices.stream().anyMatch(voice -> isIn(voice, mention, range));
    int between = Math.min(2, commas) * 4 + (verb ? 2 : 0) + (other ? 1 : 0);
    features.add(BETWEEN.of(zone.ordinal() * 12 + between));
    if (zone.isSentence()) {
      features.add(BETWEEN_ORDER.of((order * 2 + (zone == Zone.AFTER ? 1 : 0)) * 12 + between));
    }
    features.add(BEHIND.of(zone.ordinal() * 4 + behind()));
  }

  private static boolean isIn(Voice voice, Mention mention, Sentences.Range range) {
    return voice.mentions().stream()
        .anyMatch(o -> o.block() == mention.block() && range.holds(o.from()));
  }

  /**
   * What follows the mark that closes: 0 no word, 1 a verb of speech, 2 a comma, 3 another word.
   */
  private int behind() {
    int next = frame.to() + 1;
    TokenisedBlock block = frame.closing();
    boolean comma = block.mark(next, COMMAS) || block.mark(frame.to() - 1, COMMAS);
    int word = block.word(next) ? next : next + 1;
    return block.is(LexicalCategory.VERB, word) ? 1 : comma ? 2 : block.word(word) ? 3 : 0;
  }

  private boolean isBetween(Voice voice, Mention mention, int from) {
    return voice.mentions().stream()
        .anyMatch(
            other ->
                other.block() == mention.block()
                    && other.from() >= from
                    && other.to() <= mention.from());
  }

  /** Null of one in another paragraph. */
  private @Nullable TokenisedBlock block(Mention mention, Zone zone) {
    return switch (zone) {
      case AFTER, NEXT, LATER -> frame.closing();
      case BEFORE, LAST, EARLIER -> frame.opening();
      default -> null;
    };
  }

  private static int bucket(int distance) {
    int bucket = 0;
    while (bucket < DISTANCES.length && distance > DISTANCES[bucket]) {
      bucket++;
    }
    return bucket;
  }

  /** 0: no verb of speech near the name; 1: behind it; 2: before it; 3: right beside it. */
  private static int verb(TokenisedBlock block, Mention mention) {
    boolean right =
        block.is(LexicalCategory.VERB, mention.to())
            || block.endingAt(LexicalCategory.VERB, mention.from()) != null;
    if (right) {
      return 3;
    }
    for (int i = 1; i <= NEAR_VERB; i++) {
      if (block.is(LexicalCategory.VERB, mention.to() + i)) {
        return 1;
      }
      if (block.is(LexicalCategory.VERB, mention.from() - i - 1)) {
        return 2;
      }
    }
    return 0;
  }
}

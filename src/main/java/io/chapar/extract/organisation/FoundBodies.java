package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.Acronyms;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisations that were found in a passage so far; each takes its words. */
final class FoundBodies {
  private final Passage passage;
  private final BodyName names;
  private final List<NameRange> found = new ArrayList<>();
  private int last;

  FoundBodies(Passage passage, BodyName names) {
    this.passage = passage;
    this.names = names;
  }

  List<NameRange> all() {
    return found;
  }

  /** The token after the last one. */
  int last() {
    return last;
  }

  /** Null where there is none. */
  @Nullable NameRange lastFound() {
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }

  void remove(NameRange name) {
    found.remove(name);
  }

  void add(NameRange name) {
    found.add(name);
    passage.takeBody(name.from(), name.to());
    last = name.to();
  }

  /** By the name in the marks, and with them. */
  int addQuoted(int from, Match head) {
    Sentences.Range marks = passage.sentences().quotationAt(from + 1);
    int close = marks == null ? head.from() - 1 : marks.to();
    String key = passage.key(from + 1, close);
    String called = passage.words(from + 1, close);
    found.add(
        new NameRange(passage, from + 1, close, key, "", true, called, "organisation-in-marks"));
    passage.takeBody(from, head.to());
    last = head.to();
    return head.to();
  }

  int add(String rule, int from, int to, @Nullable Match known) {
    String key = known == null ? passage.key(from, to) : "@" + known.entry().name();
    int shortForm = Acronyms.after(passage, to);
    String alias = shortForm < 0 ? "" : key(shortForm);
    String called = names.known(known);
    found.add(new NameRange(passage, from, to, key, alias, known != null, called, rule));
    passage.takeBody(from, to);
    last = to;
    return shortForm < 0 ? to : addShort(shortForm, key(shortForm), to);
  }

  /** Without the marks that it may be written in. */
  int addHouse(Match house) {
    int marks = passage.word(house.from()) ? 0 : 1;
    return add("organisation-house", house.from() + marks, house.to() - marks, house);
  }

  /** By its known name if it has one; else what stands before the brackets. */
  int addLong(Sentences.Range name) {
    Match known = passage.at(Kind.ORGANISATION, name.from());
    boolean whole = known != null && known.to() == name.to();
    return add("organisation-long-form", name.from(), name.to(), whole ? known : null);
  }

  int addInflected(String rule, int from, int to, @Nullable Match head) {
    add(rule, from, to, null);
    String called = names.of(from, to, head);
    if (!called.isEmpty()) {
      found.add(found.remove(found.size() - 1).called(called));
    }
    return last;
  }

  /** By the city's name where it has one, which the table knows without its ending. */
  int addClub(int from, int to) {
    Match city = passage.at(Kind.PLACE, from);
    if (city == null && passage.is(Kind.PREPOSITION, from - 2)) {
      return addHeld(new Sentences.Range(from, to));
    }
    return add("organisation-club", from, to, city != null && city.to() == to ? city : null);
  }

  int addHeld(Sentences.Range name) {
    return addCalled("organisation-held", name.from(), name.to(), HeldName.called(passage, name));
  }

  int addCalled(String rule, int from, int to, String called) {
    int end = add(rule, from, to, null);
    if (!called.isEmpty()) {
      found.add(found.remove(found.size() - 1).called(called));
    }
    return end;
  }

  private int addShort(int i, String key, int from) {
    boolean known = passage.is(Kind.ORGANISATION, i);
    int to = known ? passage.after(Kind.ORGANISATION, i) : i + 1;
    found.add(new NameRange(passage, i, to, key, "", known, "", "organisation-short-form"));
    passage.take(i, to);
    return Math.max(from, to);
  }

  private String key(int shortForm) {
    Match known = passage.at(Kind.ORGANISATION, shortForm);
    return known == null ? passage.key(shortForm, shortForm + 1) : "@" + known.entry().name();
  }
}

package io.chapar.extract.speech;

import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.ArrayList;
import java.util.List;

/** What is said over several blocks: what opens in one, and goes on or is told in a later one. */
final class Paragraphs {
  /** Words of one block. */
  record Words(TokenisedBlock passage, int from, int to) {
    boolean goesOn() {
      return from == 0 && passage.sentences().beginsQuoted();
    }
  }

  private final List<TokenisedBlock> passages;

  /** Words in marks that nobody has said so far, up to the block before. */
  private final List<Words> untold = new ArrayList<>();

  Paragraphs(List<TokenisedBlock> passages) {
    this.passages = passages;
  }

  /** The quotations that the utterance tells of, each with its words in the order of the blocks. */
  List<List<Words>> of(Utterance said) {
    List<List<Words>> quotations = new ArrayList<>();
    boolean begins = said.from() <= 1 && said.passage().sentences().quoted(0);
    untold.forEach(words -> add(words, quotations, begins));
    add(new Words(said.passage(), said.from(), said.to()), quotations, true);
    if (said.staysOpen()) {
      after(said.passage()).forEach(words -> add(words, quotations, true));
    }
    return quotations;
  }

  private static void add(Words words, List<List<Words>> quotations, boolean may) {
    if (may && (!words.goesOn() || quotations.isEmpty())) {
      quotations.add(new ArrayList<>());
    }
    if (may) {
      quotations.get(quotations.size() - 1).add(words);
    }
  }

  private List<Words> after(TokenisedBlock passage) {
    List<Words> after = new ArrayList<>();
    int next = passages.indexOf(passage) + 1;
    for (boolean on = true; on && next < passages.size(); next++) {
      TokenisedBlock block = passages.get(next);
      on = block.sentences().beginsQuoted();
      if (on) {
        Sentences.Range words = block.sentences().quotations().get(0);
        after.add(new Words(block, 0, SpeechEnd.trimmed(block, 0, words.to())));
        on = block.sentences().open() != null && words.equals(block.sentences().open());
      }
    }
    return after;
  }

  /** Takes note of what the block leaves open. */
  void end(TokenisedBlock passage, List<Utterance> here) {
    Sentences.Range open = passage.sentences().open();
    boolean told = here.stream().anyMatch(u -> u.passage() == passage && u.staysOpen());
    boolean joins = open != null && open.from() <= 1;
    if (!joins || told) {
      untold.clear();
    }
    if (open != null && !told) {
      int to = SpeechEnd.trimmed(passage, open.from(), open.to());
      untold.add(new Words(passage, open.from(), to));
    }
  }
}

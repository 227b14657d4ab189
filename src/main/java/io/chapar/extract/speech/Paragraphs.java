package io.chapar.extract.speech;

import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import java.util.ArrayList;
import java.util.List;

/** What is said over several blocks: what opens in one, and goes on or is told in a later one. */
final class Paragraphs {
  /** Words of one block. */
  record Words(TokenisedBlock block, int from, int to) {
    boolean goesOn() {
      return from == 0 && block.sentences().beginsQuoted();
    }
  }

  private final List<TokenisedBlock> blocks;

  /** Words in marks that nobody has said so far, up to the block before. */
  private final List<Words> untold = new ArrayList<>();

  Paragraphs(List<TokenisedBlock> blocks) {
    this.blocks = blocks;
  }

  /** The quotations that the utterance tells of, each with its words in the order of the blocks. */
  List<List<Words>> of(Utterance said) {
    List<List<Words>> quotations = new ArrayList<>();
    boolean begins = said.from() <= 1 && said.block().sentences().quoted(0);
    untold.forEach(words -> add(words, quotations, begins));
    add(new Words(said.block(), said.from(), said.to()), quotations, true);
    if (said.staysOpen()) {
      after(said.block()).forEach(words -> add(words, quotations, true));
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

  private List<Words> after(TokenisedBlock before) {
    List<Words> after = new ArrayList<>();
    int next = blocks.indexOf(before) + 1;
    for (boolean on = true; on && next < blocks.size(); next++) {
      TokenisedBlock block = blocks.get(next);
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
  void end(TokenisedBlock block, List<Utterance> here) {
    Sentences.Range open = block.sentences().open();
    boolean told = here.stream().anyMatch(u -> u.block() == block && u.staysOpen());
    boolean joins = open != null && open.from() <= 1;
    if (!joins || told) {
      untold.clear();
    }
    if (open != null && !told) {
      int to = SpeechEnd.trimmed(block, open.from(), open.to());
      untold.add(new Words(block, open.from(), to));
    }
  }
}

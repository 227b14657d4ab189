package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import org.jspecify.annotations.Nullable;

/** «یکی از کارشناسان گفت», "residents said": who speaks is nobody whom the article names. */
final class AnonymousSource {
  /** What the table says of words that mean the one who speaks only first in the sentence. */
  private static final String FIRST = "first";

  /** What it says of words that mean somebody only behind a phrase of attribution. */
  private static final String PHRASE = "phrase";

  /** What the tables say of a text, and of a verb whose subject is one. */
  private static final String TEXT = "text";

  /** What it says of words that are who speaks, beside the verb. */
  private static final String HEARD = "heard";

  private static final int MOST_DESCRIBING = 2;

  private static final LexicalCategory[] NO_DESCRIPTION = {
    LexicalCategory.STOP,
    LexicalCategory.DETERMINER,
    LexicalCategory.PREPOSITION,
    LexicalCategory.VERB,
    LexicalCategory.AND,
    LexicalCategory.PRONOUN
  };

  private AnonymousSource() {}

  /** "Emergency officials said": the words as written; null where they are no such ones. */
  static @Nullable String heard(Utterance said, Sentences.Range sentence) {
    TokenisedBlock block = said.verbBlock();
    Match before = block.endingAt(LexicalCategory.UNNAMED, said.verbFrom());
    if (before == null || !before.field(2).equals(HEARD)) {
      return null;
    }
    int first = Math.max(begin(said, sentence), ReportingAgency.end(block));
    int from = before.from();
    while (from > first && before.from() - from < MOST_DESCRIBING && describes(block, from - 1)) {
      from--;
    }
    boolean others =
        block.anyOf(from - 1, LexicalCategory.DETERMINER, LexicalCategory.AND) && from - 1 > first;
    return others ? null : block.words(from, before.to());
  }

  private static boolean describes(TokenisedBlock block, int i) {
    boolean plain = !block.capital(i) || block.is(LexicalCategory.DEMONYM, i);
    return block.word(i) && plain && !block.anyOf(i, NO_DESCRIPTION);
  }

  /** True when who spoke before does not speak here. */
  static boolean speaks(Utterance said, Sentences.Range sentence) {
    return said.isAttributed()
        ? said.isNamed()
        : before(said, sentence) >= 0
                && Pronoun.at(said.verbBlock(), sentence.from(), said.verbFrom()) < 0
            || isAnyText(said, sentence)
            || follows(said)
            || precedes(said);
  }

  /** The first token of such words before the verb; -1 where none stand there. */
  static int before(Utterance said, Sentences.Range sentence) {
    TokenisedBlock block = said.verbBlock();
    int begin = Math.max(begin(said, sentence), ReportingAgency.end(block));
    for (int i = begin; i < said.verbFrom(); i++) {
      Match words = block.at(LexicalCategory.UNNAMED, i);
      if (words != null && acts(block, words, begin)) {
        return i;
      }
    }
    return -1;
  }

  /** Of "…, the union said" the words after what was said. */
  private static int begin(Utterance said, Sentences.Range sentence) {
    boolean both = said.verbBlock().language().jobTitles() == Language.HeadDirection.BOTH;
    boolean after = said.block() == said.verbBlock() && said.to() <= said.verbFrom();
    return both && after ? said.firstWordAfter() : sentence.from();
  }

  private static boolean acts(TokenisedBlock block, Match words, int begin) {
    int first =
        Math.max(block.after(LexicalCategory.AND, begin), block.after(LexicalCategory.ALSO, begin));
    boolean guided =
        block.language().verbLast()
            ? block.is(LexicalCategory.PREPOSITION, words.to())
            : block.endingAt(LexicalCategory.PREPOSITION, words.from()) != null;
    boolean last = block.language().jobTitles() == Language.HeadDirection.LAST;
    boolean held = last && block.is(LexicalCategory.ROLE, words.to());
    return !guided
        && !held
        && !words.field(0).equals(PHRASE)
        && (!words.field(0).equals(FIRST) || words.from() == first);
  }

  /** «در گزارش بانک آمده است»: who spoke before says only what «این پیام» says. */
  private static boolean isAnyText(Utterance said, Sentences.Range sentence) {
    TokenisedBlock block = said.verbBlock();
    return isText(block.at(LexicalCategory.VERB, said.verbFrom()))
        && (!holds(block, LexicalCategory.DETERMINER, sentence.from(), said.verbFrom())
            || holds(block, LexicalCategory.UNNAMED, sentence.from(), said.verbFrom()));
  }

  private static boolean isText(@Nullable Match match) {
    return match != null && match.field(0).equals(TEXT);
  }

  private static boolean holds(TokenisedBlock block, LexicalCategory kind, int from, int to) {
    for (int i = from; i < to; i++) {
      if (block.is(kind, i)) {
        return true;
      }
    }
    return false;
  }

  /** «…, сообщил источник»: a noun right after the verb that comes last is the one who speaks. */
  private static boolean follows(Utterance said) {
    TokenisedBlock block = said.verbBlock();
    int after = said.verbTo();
    boolean inverts = said.rule().equals("clause-comma-verb") || !block.language().capitals();
    return said.rule().equals("as-verb")
        || block.language().subjectAfter()
            && inverts
            && block.word(after)
            && !block.anyOf(
                after,
                LexicalCategory.PRONOUN,
                LexicalCategory.PREPOSITION,
                LexicalCategory.STOP,
                LexicalCategory.WEEKDAY)
            && !block.is(LexicalCategory.THAT, after);
  }

  /** "…, the company said": words between what was said and the verb are the one who speaks. */
  private static boolean precedes(Utterance said) {
    TokenisedBlock block = said.verbBlock();
    boolean verbBetween = block.language().capitals() && block.language().subjectAfter();
    return verbBetween
        && said.block() == block
        && said.firstWordAfter() < said.verbFrom()
        && Pronoun.at(block, said.to(), said.verbFrom()) < 0;
  }
}
